import { randomUUID } from 'node:crypto';
import type { Roll, RollReplaced } from '@schoolgate/sdk/model';
import { sql } from 'kysely';
import { nameKey } from '../roll/name-key.ts';
import type { ParsedRoll } from '../roll/parse-roll.ts';
import { lockOrganisation } from './organisations.ts';
import type { Database, DatabaseTransaction } from './schema.ts';

/** How many rows go into one statement: PostgreSQL takes 65,535 parameters. */
const CHUNK = 2000;
const chunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) => items.slice(index * CHUNK, (index + 1) * CHUNK));

export async function countRoll(db: Database, organisation: string): Promise<Roll> {
  const { rows } = await sql<Roll>`
    select
      (select count(*) from pupils where organisation = ${organisation} and left_at is null) as pupils,
      (select count(*) from parents where organisation = ${organisation} and left_at is null) as parents,
      count(*) as relations,
      count(*) filter (where restricted) as restricted
    from parent_pupils join parents on parents.id = parent where organisation = ${organisation}`.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error('Counting gave nothing.');
  return counts;
}

/** External ids of everybody on the roll now. */
const currentIds = async (db: Database, table: 'pupils' | 'parents', organisation: string) => {
  const rows = await db.selectFrom(table).select('external_id').where('organisation', '=', organisation).where('left_at', 'is', null).execute();
  return new Set(rows.map(({ external_id }) => external_id));
};

/** Our ids of those named, who are all there. */
const idsOf = async (db: Database, table: 'pupils' | 'parents', organisation: string) => {
  const rows = await db.selectFrom(table).select(['external_id', 'id']).where('organisation', '=', organisation).execute();
  return new Map(rows.map(({ external_id, id }) => [external_id, id]));
};

async function store(db: DatabaseTransaction, organisation: string, { pupils, parents, relations }: ParsedRoll, now: Date): Promise<void> {
  const person = (externalId: string, name: string) => ({
    id: randomUUID(),
    organisation,
    external_id: externalId,
    name,
    name_key: nameKey(name),
    left_at: null,
  });
  for (const some of chunks(pupils))
    await db
      .insertInto('pupils')
      .values(some.map((pupil) => ({ ...person(pupil.externalId, pupil.name), class: pupil.class ?? null })))
      .onConflict((conflict) =>
        conflict.columns(['organisation', 'external_id']).doUpdateSet((from) => ({
          name: from.ref('excluded.name'),
          name_key: from.ref('excluded.name_key'),
          class: from.ref('excluded.class'),
          left_at: null,
        })),
      )
      .execute();
  for (const some of chunks(parents))
    await db
      .insertInto('parents')
      .values(some.map((parent) => ({ ...person(parent.externalId, parent.name), email: parent.email ?? null })))
      .onConflict((conflict) =>
        conflict.columns(['organisation', 'external_id']).doUpdateSet((from) => ({
          name: from.ref('excluded.name'),
          name_key: from.ref('excluded.name_key'),
          email: from.ref('excluded.email'),
          left_at: null,
        })),
      )
      .execute();
  for (const [table, people] of [
    ['pupils', pupils],
    ['parents', parents],
  ] as const)
    await db
      .updateTable(table)
      .set({ left_at: now })
      .where('organisation', '=', organisation)
      .where('left_at', 'is', null)
      .where(
        'external_id',
        'not in',
        sql<string>`(select jsonb_array_elements_text(${JSON.stringify(people.map(({ externalId }) => externalId))}::jsonb))`,
      )
      .execute();

  await db
    .deleteFrom('parent_pupils')
    .where('parent', 'in', (from) => from.selectFrom('parents').select('id').where('organisation', '=', organisation))
    .execute();
  const [parentIds, pupilIds] = [await idsOf(db, 'parents', organisation), await idsOf(db, 'pupils', organisation)];
  for (const some of chunks(relations))
    await db
      .insertInto('parent_pupils')
      .values(
        some.map(({ parent, pupil, relation, restricted }) => ({
          parent: parentIds.get(parent) ?? '',
          pupil: pupilIds.get(pupil) ?? '',
          relation: relation ?? null,
          restricted,
        })),
      )
      .execute();
}

/** Puts a roll in the place of the one before. Who is on both stays who they are; who is not on the new one has left. */
export async function replaceRoll(db: DatabaseTransaction, organisation: string, roll: ParsedRoll, now: Date, trial: boolean): Promise<RollReplaced> {
  await lockOrganisation(db, organisation);
  const changes = async (table: 'pupils' | 'parents') => {
    const [before, after] = [await currentIds(db, table, organisation), new Set(roll[table].map(({ externalId }) => externalId))];
    const countMissing = (from: ReadonlySet<string>, all: ReadonlySet<string>) => [...all].filter((id) => !from.has(id)).length;
    return { added: countMissing(before, after), left: countMissing(after, before) };
  };
  const changed = { pupils: await changes('pupils'), parents: await changes('parents') };
  if (!trial) await store(db, organisation, roll, now);
  const { pupils, parents, relations } = roll;
  const restricted = relations.filter((relation) => relation.restricted).length;
  return { pupils: pupils.length, parents: parents.length, relations: relations.length, restricted, changes: changed };
}
