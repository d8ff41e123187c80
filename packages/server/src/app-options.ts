import type { SignInProvider } from './auth/sign-in-provider.ts';
import type { Database } from './db/schema.ts';
import type { LimitExchange } from './http/limit-requests.ts';
import type { Log } from './http/log-requests.ts';
import type { SendMails } from './mail/queue-mails.ts';
import type { KeyRing } from './key-ring.ts';

/** What an app is made of; only `db` and `keys` are needed. */
export interface AppOptions {
  /** With its tables up to date: call `migrate` first. */
  readonly db: Database;
  readonly keys: KeyRing;
  /** Where people reach this server, such as `https://gate.example`; over https, cookies are for https only. */
  readonly publicUrl?: string;
  /** Where staff sign in; without one there are API keys and setup links only. */
  readonly provider?: SignInProvider;
  /** Websites whose pages may send to every organisation here, beside those it lists itself: `https://www.school.example`. */
  readonly allowedOrigins?: readonly string[];
  /** A folder of files served at `/`. */
  readonly siteDir?: string;
  /** Whose site that is: its settings say who may show it in a frame. */
  readonly siteOrganisation?: string;
  /** Websites that may show that site in a frame, beside those that the organisation lists itself. */
  readonly frameAncestors?: readonly string[];
  /** How many proxies stand in front of this server and add to X-Forwarded-For. @default 0 */
  readonly trustedProxies?: number;
  /** Makes every limit on requests so many times as large. @default 1 */
  readonly limitFactor?: number;
  /** How several processes on one database count requests together; without it each counts for itself. */
  readonly limitExchange?: LimitExchange;
  /** How many steps of work, at most, a stranger's device does before a write is taken; half of them on average. @default 0 */
  readonly challengeSteps?: number;
  /** Tell browsers to use https only; for a server that is reached by https. */
  readonly hsts?: boolean;
  /** Sends mail. Without it the office sees of each mail that it was not sent. */
  readonly sendMails?: SendMails;
  /** Called after something was erased, to note that where no restore of the database reaches. */
  readonly onErased?: () => Promise<void>;
  readonly now?: () => Date;
  readonly log?: Log;
}
