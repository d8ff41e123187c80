import type { PersonFound } from '@schoolgate/sdk/model';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../db/schema.ts';
import { nameKey } from '../roll/name-key.ts';

const MAXIMUM = 50;

/** Whoever may be meant by a name or an address: on the roll, in what was signed, and in concerns that the caller may read. */
export async function findPerson(
  db: Database,
  organisation: string,
  { name, email }: { name?: string | undefined; email?: string | undefined },
  mayRead: RawBuilder<boolean>,
): Promise<PersonFound> {
  const key = name === undefined ? null : nameKey(name);
  const address = email?.toLowerCase() ?? null;
  const parents = await db
    .selectFrom('parents')
    .select(['id', 'name', 'left_at'])
    .where('organisation', '=', organisation)
    .where(sql<boolean>`(name_key = ${key} or lower(email) = ${address})`)
    .orderBy('name_key')
    .orderBy('id')
    .limit(MAXIMUM)
    .execute();
  // Names are compared as on the roll: here that takes every answer that has the first word of it.
  const { rows: signed } = await sql<{ id: string; received_at: Date; parent: string | null; name: string; email: string | null }>`
    select declarations.id, received_at, parent, signer.name, signer.email
    from declarations join declaration_disclosures on declaration = declarations.id
    left join declaration_matches on declaration_matches.declaration = declarations.id
    cross join lateral (select
      max(one->>'value') filter (where one->>'pointer' = '/signer/name') as name,
      max(one->>'value') filter (where one->>'pointer' = '/signer/email') as email
      from jsonb_array_elements(disclosures) as one) as signer
    where organisation = ${organisation} order by received_at desc`.execute(db);
  const { rows: raised } = await sql<{ id: string; received_at: Date; name: string; contact: string }>`
    select id, received_at, content->'raisedBy'->>'name' as name, content->'raisedBy'->>'contact' as contact from concerns
    where organisation = ${organisation} and jsonb_typeof(content->'raisedBy') = 'object' and ${mayRead} order by received_at desc`.execute(db);
  const isMeant = (theirs: string, contact: string | null) =>
    (key !== null && nameKey(theirs) === key) || (address !== null && contact?.toLowerCase() === address);
  return {
    parents: parents.map(({ id, name: known, left_at }) => ({ id, name: known, left: left_at !== null })),
    declarations: signed
      .filter((one) => isMeant(one.name, one.email))
      .slice(0, MAXIMUM)
      .map((one) => ({
        id: one.id,
        receivedAt: one.received_at.toISOString(),
        signer: one.name,
        ...(one.parent === null ? {} : { parent: one.parent }),
      })),
    concerns: raised
      .filter((one) => isMeant(one.name, one.contact))
      .slice(0, MAXIMUM)
      .map((one) => ({ id: one.id, receivedAt: one.received_at.toISOString(), name: one.name })),
  };
}
