import type { Context } from 'hono';
import type { RouteName } from '@schoolgate/sdk/model';
import { ProblemError } from '../problem.ts';

/** What the layers before a handler have found out. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** The slug in the address; the organisation exists. */
    organisation: string;
  };
}
export type AppContext = Context<AppEnv>;
export type AppHandler = (c: AppContext) => Promise<Response>;
export type Handlers = Readonly<Record<RouteName, AppHandler>>;

/**
 * A part of the address. What cannot be the id or version of anything is not looked up.
 * @throws {@link ProblemError} 404
 */
export function readParam(c: { req: { param: (name: string) => string | undefined } }, name: string): string {
  const value = c.req.param(name) ?? '';
  if (!/^[A-Za-z0-9][A-Za-z0-9._~+-]{0,199}$/.test(value)) throw new ProblemError('not-found');
  return value;
}
