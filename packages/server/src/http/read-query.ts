import { fieldProblem } from '@schoolgate/sdk/model';
import * as z from 'zod';
import { ProblemError } from '../problem.ts';
import type { AppContext } from './context.ts';

/**
 * What stands in the query, as the route's own table of schemas has it. What is not in the table is left aside.
 * @throws {@link ProblemError} 422 naming the parameter
 */
export function readQuery<T extends Readonly<Record<string, z.core.$ZodType>>>(c: AppContext, query: T) {
  const result = z.object(query).safeParse(c.req.query());
  if (result.success) return result.data;
  throw new ProblemError(
    'invalid-request',
    result.error.issues.map(({ path }) => fieldProblem(`#/query/${String(path[0])}`, 'invalid')),
  );
}
