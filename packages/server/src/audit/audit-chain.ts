import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Role } from '@schoolgate/sdk/model';

/** One thing that happened, as the log keeps it: who, what and about which id, and nothing that is personal. */
export interface AuditEntry {
  readonly organisation: string;
  /** Counts from 1, without gaps. */
  readonly sequence: number;
  /** Random, for where the sequence would say how much else happened. */
  readonly id: string;
  /** UTC instant. */
  readonly at: string;
  /** `staff <id>`, `api-key <id>`, `invitation`, `public`, `operator` for a command, `schedule` for a job. */
  readonly actor: string;
  /** Those by which the actor was let in. */
  readonly roles: readonly Role[];
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly details: Readonly<Record<string, string | number | boolean>>;
  /** By the name of a personal value: SHA-256(salt ‖ value). The salt is kept apart, so that it can be forgotten. */
  readonly commitments: Readonly<Record<string, string>>;
  /** The hash of the entry before; `null` for the first. */
  readonly previous: string | null;
  readonly hash: string;
}

/** SHA-256 over RFC 8785 canonical JSON of everything else in the entry, as `sha256-` and base64url. */
export const hashEntry = ({ hash: _hash, ...content }: AuditEntry | (Omit<AuditEntry, 'hash'> & { hash?: string })): string =>
  'sha256-' + hash('sha256', canonicalize(content) ?? '', 'base64url');

/** Where a log ends, or ended when somebody wrote that down. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string | null;
}

/** What is wrong with a log, and at which entry; 0 is before the first. */
export interface ChainFault {
  readonly sequence: number;
  readonly fault: string;
}

/** A head that was written down elsewhere at the time. */
export interface AnchoredHead {
  readonly hash: string;
  readonly at: string;
}

/**
 * Goes through a whole log, in its order, and finds every entry that was changed, taken out, put in or moved. With heads
 * that were kept elsewhere it also finds a log that was cut short or written anew up to there.
 * @param end what the database says about the end of the log
 */
export async function* findFaults(
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  end: ChainEnd | undefined,
  anchors: readonly AnchoredHead[] = [],
): AsyncGenerator<ChainFault> {
  const missing = new Map(anchors.map(({ hash, at }) => [hash, at]));
  let last: ChainEnd = { sequence: 0, hash: null };
  for await (const entry of entries) {
    const { sequence } = entry;
    if (sequence !== last.sequence + 1) yield { sequence, fault: `comes where entry ${last.sequence + 1} should be` };
    if (entry.hash !== hashEntry(entry)) yield { sequence, fault: 'was changed' };
    if (entry.previous !== last.hash) yield { sequence, fault: 'does not follow from the entry before it' };
    missing.delete(entry.hash);
    last = { sequence, hash: entry.hash };
  }
  const { sequence } = last;
  if ((end?.sequence ?? 0) !== sequence || (end?.hash ?? null) !== last.hash)
    yield { sequence, fault: `is the last, but the log should end with entry ${end?.sequence ?? 0} as it was written` };
  for (const at of missing.values()) yield { sequence, fault: `is the last, and the entry at which the log stood at ${at} is gone or was changed` };
}
