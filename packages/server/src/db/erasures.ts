import { sql } from 'kysely';
import type { DatabaseTransaction, Database } from './schema.ts';

/** Ids of what is to be forgotten. */
export interface Subjects {
  readonly parents: readonly string[];
  readonly pupils: readonly string[];
  readonly declarations: readonly string[];
  readonly concerns: readonly string[];
}
export const noSubjects: Subjects = { parents: [], pupils: [], declarations: [], concerns: [] };

/** The singular under which the log, holds and the list of erasures know each. */
const kinds = { parents: 'parent', pupils: 'pupil', declarations: 'declaration', concerns: 'concern' } as const;
const names = Object.keys(kinds) as (keyof Subjects)[];

/** An id in the list of what was erased: all that is left to know it by. */
export interface ErasedSubject {
  readonly organisation: string;
  readonly kind: string;
  readonly subject: string;
}

export const listErasures = (db: Database): Promise<ErasedSubject[]> =>
  db.selectFrom('erasures').select(['organisation', 'kind', 'subject']).orderBy('organisation').orderBy('at').orderBy('subject').execute();

/** The ids of one organisation in such a list. */
export const subjectsIn = (erased: readonly ErasedSubject[], organisation: string): Subjects => {
  const of = (kind: string) => erased.flatMap((one) => (one.organisation === organisation && one.kind === kind ? [one.subject] : []));
  return { parents: of('parent'), pupils: of('pupil'), declarations: of('declaration'), concerns: of('concern') };
};

const oneOf = (ids: readonly string[]) => sql<string>`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;

/** With the answers of these parents, and the pupils who would be left without anybody on the roll. */
export async function withDependants(db: Database, organisation: string, { parents, pupils, declarations, concerns }: Subjects): Promise<Subjects> {
  const answers = await db
    .selectFrom('declaration_matches')
    .innerJoin('declarations', 'declarations.id', 'declaration')
    .select('declaration')
    .where('organisation', '=', organisation)
    .where('parent', 'in', oneOf(parents))
    .execute();
  const { rows: children } = await sql<{ pupil: string }>`
    select distinct own.pupil from parent_pupils own join pupils on pupils.id = own.pupil
    where pupils.organisation = ${organisation} and own.parent in ${oneOf(parents)} and not exists (
      select 1 from parent_pupils others where others.pupil = own.pupil and others.parent not in ${oneOf(parents)})`.execute(db);
  return {
    parents,
    pupils: [...new Set([...pupils, ...children.map(({ pupil }) => pupil)])],
    declarations: [...new Set([...declarations, ...answers.map(({ declaration }) => declaration)])],
    concerns,
  };
}

/** Whether anything of it must be kept for now; a parent's hold is one on their answers too. */
export async function isHeld(db: Database, organisation: string, subjects: Subjects): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select exists (
    select 1 from legal_holds where organisation = ${organisation} and (
      (kind = 'parent' and subject in ${oneOf(subjects.parents)})
      or (kind = 'declaration' and subject in ${oneOf(subjects.declarations)})
      or (kind = 'concern' and subject in ${oneOf(subjects.concerns)})
      or (kind = 'parent' and subject in (select parent from declaration_matches where declaration in ${oneOf(subjects.declarations)}))
    )) as held`.execute(db);
  return rows[0]?.held === true;
}

/**
 * Deletes values and salts, and lists the ids. What was signed stays as commitments that say nothing any more; that
 * somebody agreed to something stays too, without who.
 */
export async function eraseSubjects(db: DatabaseTransaction, organisation: string, subjects: Subjects, at: Date): Promise<void> {
  const { parents, pupils, declarations, concerns } = subjects;
  await sql`delete from declaration_disclosures where declaration in (
    select id from declarations where organisation = ${organisation} and id in ${oneOf(declarations)})`.execute(db);
  await sql`
    insert into declaration_matches (declaration, set_aside, matched_by, matched_at)
    select id, 'erased', 'erasure', ${at} from declarations where organisation = ${organisation} and id in ${oneOf(declarations)}
    on conflict (declaration) do update set parent = null, set_aside = excluded.set_aside, matched_by = excluded.matched_by, matched_at = excluded.matched_at`.execute(
    db,
  );
  await sql`
    insert into consents (organisation, concern, purpose, granted, at, withdrawn_at)
    select organisation, id, 'share-messages', (consent->>'granted')::boolean, (consent->>'at')::timestamptz, (consent->>'withdrawnAt')::timestamptz
    from (select organisation, id, content->'consentToShareMessages' as consent from concerns) as given
    where organisation = ${organisation} and id in ${oneOf(concerns)} and consent->>'granted' is not null
    on conflict do nothing`.execute(db);
  for (const [table, ids] of Object.entries({ concerns, parents, pupils }))
    await sql`delete from ${sql.table(table)} where organisation = ${organisation} and id in ${oneOf(ids)}`.execute(db);
  await sql`delete from audit_salts using audit_entries where audit_salts.organisation = ${organisation}
    and audit_entries.organisation = audit_salts.organisation and audit_entries.sequence = audit_salts.sequence and (
      (subject_kind = 'declaration' and subject_id in ${oneOf(declarations)}) or (subject_kind = 'concern' and subject_id in ${oneOf(concerns)})
      or (subject_kind = 'roll' and ${parents.length + pupils.length > 0}))`.execute(db);
  for (const name of names)
    await sql`insert into erasures (organisation, kind, subject, at)
      select ${organisation}, ${kinds[name]}, subject, ${at} from jsonb_array_elements_text(${JSON.stringify(subjects[name])}::jsonb) as subject
      on conflict do nothing`.execute(db);
}
