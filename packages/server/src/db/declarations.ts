import { hash } from 'node:crypto';
import type { Declaration, DeclarationAccepted, Disclosure } from '@schoolgate/sdk/model';
import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './schema.ts';

/** A declaration ready to be kept: the sealed record, its signature, and apart from them what is personal. */
export interface SignedDeclaration {
  readonly record: Declaration;
  readonly jws: string;
  readonly disclosures: Disclosure[];
}

/** Of a signed record, in which everything personal is a commitment already: `sha256-` and base64url. */
export const digestReceipt = (jws: string): string => 'sha256-' + hash('sha256', jws, 'base64url');

/** One statement for as many as there are. */
export async function insertDeclarations(db: DatabaseTransaction, declarations: readonly SignedDeclaration[]): Promise<void> {
  const rows = declarations.map(({ record: { id, organisation, policy, outcome, assurance, receivedAt }, jws, disclosures }) => ({
    id,
    organisation,
    policy: policy.id,
    policy_version: policy.version,
    language: policy.language,
    outcome,
    assurance,
    received_at: receivedAt,
    receipt_jws: jws,
    disclosures,
  }));
  await sql`
    with added as (
      select * from json_to_recordset(${JSON.stringify(rows)}) as row (
        id text, organisation text, policy text, policy_version text, language text, outcome text, assurance text,
        received_at timestamptz, receipt_jws text, disclosures jsonb)
    ), kept as (
      insert into declarations (id, organisation, policy, policy_version, language, outcome, assurance, received_at, receipt_jws)
      select id, organisation, policy, policy_version, language, outcome, assurance, received_at, receipt_jws from added
    )
    insert into declaration_disclosures (declaration, disclosures) select id, disclosures from added`.execute(db);
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
