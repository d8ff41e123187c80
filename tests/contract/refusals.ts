import assert from 'node:assert/strict';
import { parseDocument, problemSchema, type Problem } from '@schoolgate/sdk/model';

/** A refusal, which is always a problem document that repeats nothing. */
export async function refusal(response: Response, status: number): Promise<Problem> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  assert.match(response.headers.get('Cache-Control') ?? '', /\bno-store\b/);
  const problem = parseDocument(problemSchema, JSON.parse(text));
  assert.equal(problem.status, status);
  return problem;
}

/** The fields a refusal points at, as `pointer code`. */
export const refusedFields = async (response: Response) => [
  ...new Set((await refusal(response, 422)).errors?.map(({ pointer, code }) => `${pointer} ${code}`)),
];
