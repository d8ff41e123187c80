import type { Child, RegisterEntry, RegisterState } from '@schoolgate/sdk/model';
import { sql } from 'kysely';
import { nameKey } from '../roll/name-key.ts';
import { documentOf, findCurrentPolicy } from './policies.ts';
import type { Database } from './schema.ts';

/** From when on an answer to a policy counts: those given to a version before `sequence`, or on or before `day`, are due again. */
export interface Horizon {
  readonly organisation: string;
  readonly policy: string;
  /** Of the policy, now in force. */
  readonly version: string;
  readonly sequence: number;
  /** ISO date, for a policy that asks every year. */
  readonly day: string | null;
}

/**
 * Versions say themselves whether they asked anew, as decided when they were published; so nobody's answer has to be
 * compared with the text again.
 * @returns `undefined` where there is no such policy
 */
export async function findHorizon(db: Database, organisation: string, policy: string, now: Date): Promise<Horizon | undefined> {
  const found = await findCurrentPolicy(db, organisation, policy);
  if (!found) return undefined;
  const { sequence } = await db
    .selectFrom('policy_versions')
    .select((from) => from.fn.coalesce(from.fn.max<number>('sequence'), sql<number>`0`).as('sequence'))
    .where('organisation', '=', organisation)
    .where('id', '=', policy)
    .where('asks_again', '=', true)
    .executeTakeFirstOrThrow();
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  const isYearly = documentOf(found).declaration?.resign === 'yearly';
  return { organisation, policy, version: documentOf(found).version, sequence, day: isYearly ? yearAgo.toISOString().slice(0, 10) : null };
}

const contactable = sql`
  from parent_pupils join pupils on pupils.id = parent_pupils.pupil
  where parent_pupils.parent = parents.id and not parent_pupils.restricted and pupils.left_at is null`;

/** Of a row of `parents`: the school may contact them about a child of theirs. */
export const mayBeContacted = sql<boolean>`exists (select 1 ${contactable})`;

/**
 * The same, and the last answer, in the form in which PostgreSQL looks them up for each parent of a page: else it may well
 * look at everybody's first.
 */
const oneByOne = (horizon: Horizon) => ({
  contact: sql`coalesce((select true ${contactable} limit 1), false)`,
  last: sql`left join lateral (
    ${answers(horizon)} and declaration_matches.parent = parents.id
    order by declarations.received_at desc, declarations.id desc
    limit 1
  ) as last on true`,
});

/** And in the form in which it finds them for the whole roll together. */
const together = (horizon: Horizon) => ({
  contact: mayBeContacted,
  last: sql`left join (
    select distinct on (parent) * from (${answers(horizon)}) as answers order by parent, received_at desc, id desc
  ) as last on last.parent = parents.id`,
});

const answers = ({ organisation, policy }: Horizon) => sql`
  select declaration_matches.parent, declarations.id, declarations.outcome, declarations.policy_version, declarations.received_at, policy_versions.sequence
  from declaration_matches
  join declarations on declarations.id = declaration_matches.declaration
  join policy_versions on policy_versions.organisation = declarations.organisation
    and policy_versions.id = declarations.policy and policy_versions.version = declarations.policy_version
  where declarations.organisation = ${organisation} and declarations.policy = ${policy}`;

/** Every parent on the roll exactly once, with where they stand; their last answer counts, whichever it was. */
const register = ({ organisation, sequence, day }: Horizon, { contact, last }: ReturnType<typeof oneByOne>) => sql`
  select
    parents.id, parents.name, parents.name_key, last.policy_version as version, last.received_at,
    case
      when not ${contact} then 'not-asked'
      when last.outcome is null then 'not-yet'
      when last.sequence < ${sequence}::bigint or (last.received_at at time zone 'UTC')::date <= ${day}::date then 'due-again'
      else last.outcome
    end as state
  from parents ${last}
  where parents.organisation = ${organisation} and parents.left_at is null`;

export type RegisterTotals = Record<RegisterState, number>;

export async function countRegister(db: Database, horizon: Horizon): Promise<RegisterTotals> {
  const { rows } = await sql<{ state: RegisterState; count: number }>`
    select state, count(*) as count from (${register(horizon, together(horizon))}) as register group by state`.execute(db);
  const totals: RegisterTotals = { signed: 0, declined: 0, 'not-yet': 0, 'due-again': 0, 'not-asked': 0 };
  for (const { state, count } of rows) totals[state] = count;
  return totals;
}

/** Where one parent stands; `undefined` for who is not on the roll. */
export async function findState(db: Database, horizon: Horizon, parent: string): Promise<RegisterState | undefined> {
  const { rows } = await sql<{
    state: RegisterState;
  }>`select state from (${register(horizon, oneByOne(horizon))}) as register where id = ${parent}`.execute(db);
  return rows[0]?.state;
}

export interface RegisterQuery {
  readonly state?: RegisterState | undefined;
  /** Part of a name, of the parent or of a child. */
  readonly name?: string | undefined;
  /** The parent after whom to go on: an id, since a name has no place in an address. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Of a row of `parents`: every word is how a word of their name, or of a child's, begins. */
function isNamed(organisation: string, name: string) {
  const words = nameKey(name).split(' ').filter(Boolean);
  const query = sql`to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(' & ')})`;
  const matching = (table: 'parents' | 'pupils') =>
    sql`organisation = ${organisation} and to_tsvector('simple', ${sql.id(table)}.name_key) @@ ${query}`;
  return sql`parents.id in (
    select id from parents where ${matching('parents')}
    union select parent from pupils join parent_pupils on pupil = pupils.id where ${matching('pupils')} and not restricted and left_at is null)`;
}

/** The same rows as {@link register} has, of parents in one state, by the index on what the database notes of each. */
const inState = (horizon: Horizon, state: RegisterState) => sql`
  select noted.parent as id, parents.name, noted.name_key, last.policy_version as version, last.received_at, noted.state
  from register_states as noted join parents on parents.id = noted.parent ${oneByOne(horizon).last}
  where noted.organisation = ${horizon.organisation} and noted.policy = ${horizon.policy} and noted.state = ${state}`;

/** Whether the day of the year, which the database does not note, makes no difference to who is in a state. */
const isNoted = ({ day }: Horizon, state: RegisterState) => day === null || state === 'not-yet' || state === 'not-asked';

/**
 * A page of the register, by name. What is not asked for is not in the statement: an index serves what is, however far on
 * the page is.
 */
export async function listRegister(db: Database, horizon: Horizon, { state, name, after, limit }: RegisterQuery): Promise<RegisterEntry[]> {
  const { organisation } = horizon;
  const byIndex = state !== undefined && name === undefined && isNoted(horizon, state);
  const everybody = sql`${register(horizon, oneByOne(horizon))} ${name === undefined ? sql`` : sql`and ${isNamed(organisation, name)}`}`;
  const wanted = [
    ...(state === undefined || byIndex ? [] : [sql`state = ${state}`]),
    ...(after === undefined ? [] : [sql`(name_key, id) > (select name_key, id from parents where id = ${after} and organisation = ${organisation})`]),
  ];
  const { rows } = await sql<{ id: string; name: string; state: RegisterState; version: string | null; received_at: Date | null }>`
    select id, name, state, version, received_at
    from (${byIndex ? inState(horizon, state) : everybody}) as register
    ${wanted.length === 0 ? sql`` : sql`where ${sql.join(wanted, sql` and `)}`}
    order by name_key, id
    limit ${limit}`.execute(db);
  const children = await listChildren(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name, state: where, version, received_at }) => ({
    parent: id,
    name,
    children: children.get(id) ?? [],
    state: where,
    ...(version === null ? {} : { version }),
    ...(received_at === null ? {} : { receivedAt: received_at.toISOString() }),
  }));
}

/** The children about whom the school may contact each of these parents. */
export async function listChildren(db: Database, parents: readonly string[]): Promise<Map<string, Child[]>> {
  const children = new Map<string, Child[]>(parents.map((parent) => [parent, []]));
  if (parents.length === 0) return children;
  const rows = await db
    .selectFrom('parent_pupils')
    .innerJoin('pupils', 'pupils.id', 'pupil')
    .select(['parent', 'name', 'class'])
    .where('parent', 'in', parents)
    .where('restricted', '=', false)
    .where('left_at', 'is', null)
    .orderBy('name')
    .execute();
  for (const row of rows) children.get(row.parent)?.push({ name: row.name, ...(row.class === null ? {} : { class: row.class }) });
  return children;
}
