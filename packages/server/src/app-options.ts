import type { Database } from './db/schema.ts';
import type { Log } from './http/log-requests.ts';
import type { KeyRing } from './key-ring.ts';

/** What an app is made of; only `db` and `keys` are needed. */
export interface AppOptions {
  /** With its tables up to date: call `migrate` first. */
  readonly db: Database;
  readonly keys: KeyRing;
  /** Websites beside this server's own whose pages may send, as exact origins: `https://www.school.example`. */
  readonly allowedOrigins?: readonly string[];
  /** A folder of files served at `/`. */
  readonly siteDir?: string;
  /** Tell browsers to use https only; for a server that is reached by https. */
  readonly hsts?: boolean;
  readonly now?: () => Date;
  readonly log?: Log;
}
