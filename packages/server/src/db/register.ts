import type { Child, RegisterEntry, RegisterState } from '@schoolgate/sdk/model';
import { sql } from 'kysely';
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

/** Of a row of `parents`: the school may contact them about a child of theirs. */
export const mayBeContacted = sql<boolean>`exists (
  select 1 from parent_pupils join pupils on pupils.id = parent_pupils.pupil
  where parent_pupils.parent = parents.id and not parent_pupils.restricted and pupils.left_at is null)`;

/** Every parent on the roll exactly once, with where they stand; their last answer counts, whichever it was. */
const register = ({ organisation, policy, sequence, day }: Horizon) => sql`
  select
    parents.id, parents.name, parents.name_key, last.policy_version as version, last.received_at,
    case
      when not ${mayBeContacted} then 'not-asked'
      when last.outcome is null then 'not-yet'
      when last.sequence < ${sequence}::bigint or (last.received_at at time zone 'UTC')::date <= ${day}::date then 'due-again'
      else last.outcome
    end as state
  from parents
  left join lateral (
    select declarations.outcome, declarations.policy_version, declarations.received_at, policy_versions.sequence
    from declaration_matches
    join declarations on declarations.id = declaration_matches.declaration
    join policy_versions on policy_versions.organisation = declarations.organisation
      and policy_versions.id = declarations.policy and policy_versions.version = declarations.policy_version
    where declaration_matches.parent = parents.id and declarations.policy = ${policy}
    order by declarations.received_at desc, declarations.id desc
    limit 1
  ) as last on true
  where parents.organisation = ${organisation} and parents.left_at is null`;

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
  const { rows } = await sql<{ state: RegisterState }>`select state from (${register(horizon)}) as register where id = ${parent}`.execute(db);
  return rows[0]?.state;
}

export interface RegisterQuery {
  readonly state?: RegisterState | undefined;
  /** The parent after whom to go on: an id, since a name has no place in an address. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function listRegister(db: Database, horizon: Horizon, { state, after, limit }: RegisterQuery): Promise<RegisterEntry[]> {
  const { rows } = await sql<{ id: string; name: string; state: RegisterState; version: string | null; received_at: Date | null }>`
    select id, name, state, version, received_at from (${register(horizon)}) as register
    where (${state ?? null}::text is null or state = ${state ?? null})
      and (${after ?? null}::text is null or (name_key, id) > (
        select name_key, id from parents where id = ${after ?? null} and organisation = ${horizon.organisation}))
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
