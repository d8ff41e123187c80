import type { Child, RegisterEntry, RegisterState } from '@schoolgate/sdk/model';
import { sql } from 'kysely';
import { nameKey } from '../roll/name-key.ts';
import { documentOf, findCurrentPolicy } from './policies.ts';
import type { Database } from './schema.ts';

/** A policy, and on what day answers to it run out. */
export interface Horizon {
  readonly organisation: string;
  readonly policy: string;
  /** Of the policy, now in force. */
  readonly version: string;
  /** ISO date, for a policy that asks every year: answers on or before it are due again. */
  readonly day: string | null;
}

/** @returns `undefined` where there is no such policy */
export async function findHorizon(db: Database, organisation: string, policy: string, now: Date): Promise<Horizon | undefined> {
  const found = await findCurrentPolicy(db, organisation, policy);
  if (!found) return undefined;
  const { version, declaration } = documentOf(found);
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  return { organisation, policy, version, day: declaration?.resign === 'yearly' ? yearAgo.toISOString().slice(0, 10) : null };
}

/** Of a row of `parents`: the school may contact them about a child of theirs. */
export const mayBeContacted = sql<boolean>`exists (
  select 1 from parent_pupils join pupils on pupils.id = parent_pupils.pupil
  where parent_pupils.parent = parents.id and not parent_pupils.restricted and pupils.left_at is null)`;

/**
 * Every parent on the roll exactly once, with where they stand; their last answer counts, whichever it was. Versions say
 * themselves whether they asked anew, as decided when they were published; so nobody's answer is compared with the text again.
 */
const register = ({ organisation, policy, day }: Horizon) => sql`
  select parent as id, name_key, name, children, version, received_at, ${
    day === null
      ? sql`state`
      : sql`case when state in ('signed', 'declined') and (received_at at time zone 'UTC')::date <= ${day}::date then 'due-again' else state end`
  } as state
  from register_states where organisation = ${organisation} and policy = ${policy}`;

export type RegisterTotals = Record<RegisterState, number>;

export async function countRegister(db: Database, horizon: Horizon): Promise<RegisterTotals> {
  const { rows } = await sql<{ state: RegisterState; count: number }>`
    select state, count(*) as count from (${register(horizon)}) as register group by state`.execute(db);
  const totals: RegisterTotals = { signed: 0, declined: 0, 'not-yet': 0, 'due-again': 0, 'not-asked': 0 };
  for (const { state, count } of rows) totals[state] = count;
  return totals;
}

/** Where one parent stands; `undefined` for who is not on the roll. */
export async function findState(db: Database, horizon: Horizon, parent: string): Promise<RegisterState | undefined> {
  const { rows } = await sql<{
    state: RegisterState;
  }>`select state from (${register(horizon)}) as register where id = ${parent}`.execute(db);
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

/** So many at most are looked at one by one. */
const FEW = 500;

/**
 * Ids of those on the roll of whom every word is how a word of their name begins. An index finds at once whom the longest word
 * fits, while "jo" fits every hundredth of a million; only where the longest is common too are all words looked up.
 */
function findNamed(table: 'parents' | 'pupils', organisation: string, words: readonly string[]) {
  const fits = (some: readonly string[]) =>
    sql`to_tsvector('simple', name_key) @@ to_tsquery('simple', ${some.map((word) => `'${word}':*`).join(' & ')})`;
  const onRoll = sql`from ${sql.table(table)} where organisation = ${organisation} and left_at is null`;
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 1);
  return sql`
    with few as materialized (select id, name_key ${onRoll} and ${fits(longest)} limit ${FEW})
    select id from few where ${fits(words)}
    union all select id ${onRoll} and (select count(*) from few) = ${FEW} and ${fits(words)}`;
}

/** Of a row of the register: every word is how a word of their name, or of a child's, begins. */
function isNamed(organisation: string, name: string) {
  const words = nameKey(name).split(' ').filter(Boolean);
  return sql`id in (
    select id from (${findNamed('parents', organisation, words)}) as named
    union select parent from (${findNamed('pupils', organisation, words)}) as named join parent_pupils on pupil = named.id where not restricted)`;
}

/**
 * A page of the register, by name. What is not asked for is not in the statement: an index serves what is, however far on
 * the page is.
 */
export async function listRegister(db: Database, horizon: Horizon, { state, name, after, limit }: RegisterQuery): Promise<RegisterEntry[]> {
  const { organisation } = horizon;
  const wanted = [
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(name === undefined ? [] : [isNamed(organisation, name)]),
    ...(after === undefined ? [] : [sql`(name_key, id) > (select name_key, id from parents where id = ${after} and organisation = ${organisation})`]),
  ];
  const { rows } = await sql<{ id: string; name: string; children: Child[]; state: RegisterState; version: string | null; received_at: Date | null }>`
    select id, name, children, state, version, received_at from (${register(horizon)}) as register
    ${wanted.length === 0 ? sql`` : sql`where ${sql.join(wanted, sql` and `)}`}
    order by name_key, id
    limit ${limit}`.execute(db);
  return rows.map(({ id, name, children, state: where, version, received_at }) => ({
    parent: id,
    name,
    children,
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
