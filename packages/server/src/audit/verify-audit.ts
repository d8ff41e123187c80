import { findAuditHead, readAuditEntries } from '../db/audit.ts';
import { digestReceipt, readReceipts } from '../db/declarations.ts';
import type { Database, DatabaseTransaction } from '../db/schema.ts';
import { findFaults, type AnchoredHead, type AuditEntry } from './audit-chain.ts';

/** What a check of one organisation's log has found: one sentence for each fault, none where all is well. */
export interface AuditResult {
  readonly entries: number;
  readonly faults: readonly string[];
}

/**
 * Checks the log, and the signed records against it: each must be there as the log says it came, and none beside them.
 * All of it as it stands at one moment, while the server goes on.
 */
export const verifyAudit = (db: Database, organisation: string, anchors: readonly AnchoredHead[] = []): Promise<AuditResult> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((transaction) => checkAudit(transaction, organisation, anchors));

/** {@link verifyAudit}, as a step of a transaction. */
export async function checkAudit(db: DatabaseTransaction, organisation: string, anchors: readonly AnchoredHead[]): Promise<AuditResult> {
  const receipts = new Map<string, unknown>();
  let count = 0;
  async function* collect(entries: AsyncIterable<AuditEntry>) {
    for await (const entry of entries) {
      if (entry.details.receipt !== undefined) receipts.set(entry.subject.id, entry.details.receipt);
      count++;
      yield entry;
    }
  }
  const end = await findAuditHead(db, organisation);
  const faults: string[] = [];
  for await (const { sequence, fault } of findFaults(collect(readAuditEntries(db, organisation)), end, anchors))
    faults.push(`Entry ${sequence} ${fault}.`);
  for await (const { id, receipt_jws } of readReceipts(db, organisation)) {
    if (receipts.get(id) !== digestReceipt(receipt_jws)) faults.push(`The declaration ${id} is not as the log says it came.`);
    receipts.delete(id);
  }
  for (const id of receipts.keys()) faults.push(`The declaration ${id} is gone.`);
  return { entries: count, faults };
}
