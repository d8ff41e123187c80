import type { Context } from 'hono';
import {
  concernRoutes,
  officeRoutes,
  privacyRoutes,
  rollRoutes,
  routes,
  type ConcernRouteName,
  type OfficeRouteName,
  type PrivacyRouteName,
  type RollRouteName,
  type Route,
  type RouteName,
} from '@schoolgate/sdk/model';
import type { Principal } from '../auth/may-call.ts';
import type { OrganisationRecord } from '../db/organisations.ts';
import type { DatabaseTransaction } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';

/** As part of the transaction that a piece of work was done for: it is good for one write. */
export type UseUp = (db: DatabaseTransaction) => Promise<void>;

/** What the layers before a handler have found out. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** The slug in the address; the organisation exists. */
    organisation: string;
    place: OrganisationRecord;
    /** Set at every route that is not public: who calls, and may. */
    principal: Principal;
    /** Set where a route asks strangers for a piece of work first: whether it was done, and what uses it up. */
    checkWork: (() => Promise<UseUp | undefined>) | undefined;
  };
}
export type AppContext = Context<AppEnv>;
export type AppHandler = (c: AppContext) => Promise<Response>;
export type AnyRouteName = RouteName | OfficeRouteName | RollRouteName | PrivacyRouteName | ConcernRouteName;
export type Handlers = Readonly<Record<AnyRouteName, AppHandler>>;

/** Everything below an organisation's address: what anybody may call, and what staff may. */
export const allRoutes: Readonly<Record<AnyRouteName, Route>> = { ...routes, ...officeRoutes, ...rollRoutes, ...privacyRoutes, ...concernRoutes };

/**
 * A part of the address. What cannot be the id or version of anything is not looked up.
 * @throws {@link ProblemError} 404
 */
export function readParam(c: { req: { param: (name: string) => string | undefined } }, name: string): string {
  const value = c.req.param(name) ?? '';
  if (!/^[A-Za-z0-9][A-Za-z0-9._~+-]{0,199}$/.test(value)) throw new ProblemError('not-found');
  return value;
}
