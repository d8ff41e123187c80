import { hash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@schoolgate/sdk/model';
import { advanceAuditHead, appendAuditEntries, type NewEntry } from '../db/audit.ts';
import type { DatabaseTransaction } from '../db/schema.ts';
import { hashEntry, type AuditEntry } from './audit-chain.ts';

/** Who did something: see {@link AuditEntry.actor}. */
export interface Actor {
  readonly actor: string;
  readonly roles: readonly Role[];
}
/** A command run by whoever runs the server, and a job of the server's own. */
export const operator: Actor = { actor: 'operator', roles: [] };
export const schedule: Actor = { actor: 'schedule', roles: [] };

/** Something to be recorded. */
export interface AuditEvent {
  /** A thing and what became of it: `declaration.received`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Counts, versions, yes and no: never what a person is called or wrote. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  /** Personal values, by name. Of each only a commitment is recorded, and its salt beside the log. */
  readonly personal?: Readonly<Record<string, string>>;
}

/** SHA-256(salt ‖ value), as in receipts. */
export const commitTo = (salt: Uint8Array, value: string): string =>
  'sha256-' + hash('sha256', Buffer.concat([salt, Buffer.from(value)]), 'base64url');

/** An event, and who did it when. */
export interface Occurrence {
  readonly actor: Actor;
  readonly event: AuditEvent;
  readonly at: Date;
}

/**
 * Adds entries to the organisation's log, as the last step of the transaction that does what they record: until that
 * ends, every other entry of the organisation waits.
 */
export async function recordEvents(db: DatabaseTransaction, organisation: string, occurrences: readonly Occurrence[]): Promise<void> {
  const head = await advanceAuditHead(db, organisation, occurrences.length);
  let { sequence, hash: previous } = head;
  const entries: NewEntry[] = [];
  for (const { actor, event, at } of occurrences) {
    const { action, subject, details = {}, personal = {} } = event;
    const salts = Object.fromEntries(Object.keys(personal).map((name) => [name, randomBytes(16).toString('base64url')]));
    const content: Omit<AuditEntry, 'hash'> = {
      organisation,
      sequence: ++sequence,
      id: randomUUID(),
      at: at.toISOString(),
      ...actor,
      action,
      subject,
      details,
      commitments: Object.fromEntries(
        Object.entries(personal).map(([name, value]) => [name, commitTo(Buffer.from(salts[name] ?? '', 'base64url'), value)]),
      ),
      previous,
    };
    previous = hashEntry(content);
    entries.push({ entry: { ...content, hash: previous }, salts });
  }
  await appendAuditEntries(db, organisation, entries);
}

export const recordEvent = (db: DatabaseTransaction, organisation: string, actor: Actor, event: AuditEvent, at: Date): Promise<void> =>
  recordEvents(db, organisation, [{ actor, event, at }]);
