import { randomUUID } from 'node:crypto';
import type { MailKind, MailState } from '@schoolgate/sdk/model';
import type { DatabaseTransaction } from '../db/schema.ts';

/** A mail to be written when its turn comes: whom and what it is about, as ids. */
export interface NewMail {
  readonly organisation: string;
  readonly kind: MailKind;
  readonly parent?: string;
  readonly staff?: string;
  readonly concern?: string;
  readonly policy?: string;
  readonly policy_version?: string;
  /** Where an invitation leads, and until when. */
  readonly page?: string;
  readonly expires_at?: Date;
  /** There is no address to send it to: kept so that the office sees that. */
  readonly unreachable?: boolean;
  /** Left out where another of its occasion is there already. */
  readonly occasion?: string;
}

/** Sees to it that these mails are sent, if the transaction is committed. */
export type SendMails = (transaction: DatabaseTransaction, mails: readonly string[]) => Promise<void>;

/**
 * @param send absent where the server has no mail settings: then it is only kept that they were not sent
 * @returns the ids of those that are new
 */
export async function queueMails(db: DatabaseTransaction, send: SendMails | undefined, mails: readonly NewMail[], at: Date): Promise<string[]> {
  if (mails.length === 0) return [];
  const state: MailState = send ? 'waiting' : 'not-sent';
  const rows = await db
    .insertInto('mails')
    .values(
      mails.map(({ unreachable = false, ...mail }) => ({ ...mail, id: randomUUID(), state: unreachable ? 'no-address' : state, queued_at: at })),
    )
    .onConflict((conflict) => conflict.column('occasion').doNothing())
    .returning(['id', 'state'])
    .execute();
  const waiting = rows.filter((row) => row.state === 'waiting').map(({ id }) => id);
  if (waiting.length > 0) await send?.(db, waiting);
  return rows.map(({ id }) => id);
}
