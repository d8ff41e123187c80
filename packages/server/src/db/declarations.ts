import { createHash } from 'node:crypto';
import type { Declaration, DeclarationAccepted, Disclosure } from '@schoolgate/sdk/model';
import type { Database, DatabaseTransaction } from './schema.ts';

/** A declaration ready to be kept: the sealed record, its signature, and apart from them what is personal. */
export interface SignedDeclaration {
  readonly record: Declaration;
  readonly jws: string;
  readonly disclosures: Disclosure[];
}

/** Of a signed record, in which everything personal is a commitment already: `sha256-` and base64url. */
export const digestReceipt = (jws: string): string => 'sha256-' + createHash('sha256').update(jws).digest('base64url');

export async function insertDeclaration(db: DatabaseTransaction, { record, jws, disclosures }: SignedDeclaration): Promise<void> {
  await db
    .insertInto('declarations')
    .values({
      id: record.id,
      organisation: record.organisation,
      policy: record.policy.id,
      policy_version: record.policy.version,
      language: record.policy.language,
      outcome: record.outcome,
      assurance: record.assurance,
      received_at: new Date(record.receivedAt),
      receipt_jws: jws,
    })
    .execute();
  await db
    .insertInto('declaration_disclosures')
    .values({ declaration: record.id, disclosures: JSON.stringify(disclosures) })
    .execute();
}

/** What the parent was answered, put together again: no second copy of anything personal is kept for it. */
export async function findDeclarationAnswer(db: Database, reference: string): Promise<DeclarationAccepted> {
  const row = await db
    .selectFrom('declarations')
    .leftJoin('declaration_disclosures', 'declaration', 'id')
    .select(['received_at', 'receipt_jws', 'disclosures'])
    .where('id', '=', reference)
    .executeTakeFirstOrThrow();
  return declarationAnswer(reference, row.received_at, row.receipt_jws, row.disclosures ?? []);
}

/** The one place that decides the order of keys, so that a repeated answer is the same to the byte. */
export const declarationAnswer = (reference: string, receivedAt: Date, jws: string, disclosures: readonly Disclosure[]): DeclarationAccepted => ({
  reference,
  receivedAt: receivedAt.toISOString(),
  receipt: { jws, disclosures: disclosures.map(({ pointer, salt, value }) => ({ pointer, salt, value })) },
});

/** Every signed record of an organisation, a few at a time. */
export async function* readReceipts(db: Database, organisation: string, page = 1000): AsyncGenerator<{ id: string; receipt_jws: string }> {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('declarations')
      .select(['id', 'receipt_jws'])
      .where('organisation', '=', organisation)
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.id;
  }
}
