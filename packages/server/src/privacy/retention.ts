import { retentionSchema, type Retention, type RetentionReport } from '@schoolgate/sdk/model';
import { sql, type RawBuilder } from 'kysely';
import { recordEvent, schedule } from '../audit/record-event.ts';
import { eraseSubjects, noSubjects } from '../db/erasures.ts';
import { listOrganisationIds } from '../db/organisations.ts';
import type { Database } from '../db/schema.ts';

/**
 * What a school gets that decides nothing. Answers and the roll: a year after the parent has left, for questions that still
 * come. Concerns: six years, within which a claim about them can be brought. Links: a month, to see why one did not work.
 */
export const defaultRetention: Retention = { declarations: 'P1Y', concerns: 'P6Y', roll: 'P1Y', invitations: 'P30D' };

/** A time so long before another: `P1Y6M`. */
export function before(now: Date, period: string): Date {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (/^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period) ?? [])
    .map(Number)
    .map((n) => n || 0);
  const then = new Date(now);
  then.setUTCDate(1); // so that no month is skipped on the way
  then.setUTCMonth(then.getUTCMonth() - years * 12 - months);
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(now.getUTCDate(), last) - weeks * 7 - days);
  return then;
}

export async function findRetention(db: Database, organisation: string): Promise<Retention> {
  const { retention } = await db.selectFrom('organisations').select('retention').where('id', '=', organisation).executeTakeFirstOrThrow();
  return { ...defaultRetention, ...retention };
}

const isHeld = (kind: string, table: string) =>
  sql<boolean>`exists (select 1 from legal_holds where legal_holds.organisation = ${sql.ref(`${table}.organisation`)}
    and legal_holds.kind = ${kind} and legal_holds.subject = ${sql.ref(`${table}.id`)})`;

const dueConcerns = (organisation: string, cutoff: Date, which: RawBuilder<boolean>) => sql<{ id: string; held: boolean }>`
  select id, ${isHeld('concern', 'concerns')} as held from concerns
  where organisation = ${organisation} and ${which} and received_at < ${cutoff}
    and not exists (select 1 from concern_events where concern = concerns.id and at >= ${cutoff})`;

/** What is due to be forgotten, and whether a hold keeps it. What is kept from somebody at the school is a kind of its own. */
const due = {
  declarations: (organisation: string, cutoff: Date) => sql<{ id: string; held: boolean }>`
    select declarations.id, ${isHeld('declaration', 'declarations')} or coalesce(${isHeld('parent', 'parents')}, false) as held
    from declarations
    join declaration_disclosures on declaration_disclosures.declaration = declarations.id
    left join declaration_matches on declaration_matches.declaration = declarations.id
    left join parents on parents.id = declaration_matches.parent
    where declarations.organisation = ${organisation}
      and case when parents.id is null then declarations.received_at else parents.left_at end < ${cutoff}`,
  concerns: (organisation: string, cutoff: Date) => dueConcerns(organisation, cutoff, sql<boolean>`kept_from is null`),
  secretConcerns: (organisation: string, cutoff: Date) => dueConcerns(organisation, cutoff, sql<boolean>`kept_from is not null`),
  parents: (organisation: string, cutoff: Date) => sql<{ id: string; held: boolean }>`
    select id, ${isHeld('parent', 'parents')} as held from parents
    where organisation = ${organisation} and left_at < ${cutoff} and not exists (
      select 1 from declaration_matches join declaration_disclosures using (declaration) where parent = parents.id)`,
  pupils: (organisation: string, cutoff: Date) => sql<{ id: string; held: boolean }>`
    select id, false as held from pupils where organisation = ${organisation} and left_at < ${cutoff}`,
};

/** How much is forgotten at once: parents who write meanwhile wait for no more than that. */
const BATCH = 500;
type Kind = keyof typeof due;

/** Forgets some of what is due, and records how much. */
const forgetSome = (db: Database, organisation: string, kind: Kind, cutoff: Date, now: Date): Promise<number> =>
  db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ id: string }>`
      select id from (${due[kind](organisation, cutoff)}) as due where not held limit ${BATCH}`.execute(transaction);
    if (rows.length === 0) return 0;
    const [what, shownAs] = kind === 'secretConcerns' ? (['concerns', 'concern'] as const) : ([kind, 'organisation'] as const);
    await eraseSubjects(transaction, organisation, { ...noSubjects, [what]: rows.map(({ id }) => id) }, now);
    const event = { action: 'retention.applied', subject: { kind: shownAs, id: organisation }, details: { [what]: rows.length } };
    await recordEvent(transaction, organisation, schedule, event, now);
    return rows.length;
  });

async function forgetAll(db: Database, organisation: string, kind: Kind, cutoff: Date, now: Date): Promise<number> {
  let count = 0;
  for (;;) {
    const forgotten = await forgetSome(db, organisation, kind, cutoff, now);
    count += forgotten;
    if (forgotten < BATCH) return count;
  }
}

const countHeld = async (db: Database, organisation: string, kind: Kind, cutoff: Date): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${due[kind](organisation, cutoff)}) as due where held`.execute(db);
  return rows[0]?.count ?? 0;
};

/** Forgets what one organisation need not keep any longer, but for what a hold keeps, and leaves a report. */
async function retain(db: Database, organisation: string, now: Date): Promise<RetentionReport> {
  const periods = retentionSchema.parse(await findRetention(db, organisation));
  const erased = { declarations: 0, concerns: 0, parents: 0, pupils: 0, invitations: 0 };
  let held = 0;
  const of = { declarations: periods.declarations, concerns: periods.concerns, parents: periods.roll, pupils: periods.roll };
  for (const kind of ['declarations', 'concerns', 'parents', 'pupils'] as const) {
    const cutoff = before(now, of[kind]);
    erased[kind] = await forgetAll(db, organisation, kind, cutoff, now);
    held += await countHeld(db, organisation, kind, cutoff);
  }
  // Whom a concern is about may be the one who sets the periods and reads the reports: neither forgets it early nor tells of it.
  const cutoffs = [periods.concerns, defaultRetention.concerns].map((period) => before(now, period).getTime());
  await forgetAll(db, organisation, 'secretConcerns', new Date(Math.min(...cutoffs)), now);
  const { numDeletedRows } = await db
    .deleteFrom('invitations')
    .where('organisation', '=', organisation)
    .where('expires_at', '<', before(now, periods.invitations))
    .executeTakeFirst();
  erased.invitations = Number(numDeletedRows);
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('retention_reports')
      .values({ organisation, at: now, erased: JSON.stringify(erased), held })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const event = { action: 'retention.reported', subject: { kind: 'organisation', id: organisation }, details: { ...erased, held } };
    await recordEvent(transaction, organisation, schedule, event, now);
  });
  return { at: now.toISOString(), erased, held };
}

/**
 * Forgets everywhere what need not be kept any longer: each organisation by itself, and sessions and links that ran out.
 * What one run does not finish, the next does.
 */
export async function applyRetention(db: Database, now: Date): Promise<Map<string, RetentionReport>> {
  for (const table of ['sessions', 'setup_links'] as const) await db.deleteFrom(table).where('expires_at', '<', now).execute();
  const reports = new Map<string, RetentionReport>();
  for (const organisation of await listOrganisationIds(db)) reports.set(organisation, await retain(db, organisation, now));
  return reports;
}
