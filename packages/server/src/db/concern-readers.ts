import type { Role } from '@schoolgate/sdk/model';
import { sql, type RawBuilder } from 'kysely';
import type { Place, Principal } from '../auth/may-call.ts';
import type { Database } from './schema.ts';

/** Somebody who may be allowed to read a concern: values, or columns of a query. */
interface Reader {
  /** `null` for a program: what is about a person is answered by people. */
  readonly staff: RawBuilder<unknown>;
  /** What they come as. */
  readonly roles: RawBuilder<unknown>;
  /** What they are here, whatever they come as. */
  readonly allRoles: RawBuilder<unknown>;
  readonly contacts: RawBuilder<unknown>;
  readonly email: RawBuilder<unknown>;
}

const answers = ({ staff, roles, contacts }: Reader) =>
  sql<boolean>`(concerns.roles ?| ${roles} or concerns.contact = any(${contacts}) or concerns.assignee = ${staff})`;

const isNotAbout = ({ staff, allRoles, contacts, email }: Reader) => sql<boolean>`(
  concerns.kept_from is null or not (
    ${staff} is null
    or concerns.kept_from->'staff' ? ${staff}
    or concerns.kept_from->'roles' ?| ${allRoles}
    or concerns.kept_from->'contacts' ?| ${contacts}
    or concerns.kept_from->'emails' ? ${email}))`;

/**
 * Of a row of `concerns`: this reader answers it, and it is not about them. The one rule for lists, exports, single
 * concerns, mail and whatever else shows that a concern exists.
 */
const mayRead = (reader: Reader) => sql<boolean>`(${answers(reader)} and ${isNotAbout(reader)})`;

/** Who is at work on concerns here. */
export interface Viewer {
  /** As it is kept with what they do. */
  readonly by: string;
  /** Of a row of `concerns`. */
  readonly mayRead: RawBuilder<boolean>;
}

export async function findViewer(db: Database, place: Place, { kind, id, held }: Principal): Promise<Viewer> {
  const person = kind === 'staff' ? await findPerson(db, place.id, id) : undefined;
  const heldAt = (organisation: string | null) => held.find((one) => one.organisation === organisation)?.roles ?? [];
  const above: Role[] = heldAt(place.trust).includes('trust-admin') ? ['trust-admin'] : [];
  return {
    by: `${kind} ${id}`,
    mayRead: mayRead({
      staff: sql`${kind === 'staff' ? id : null}::text`,
      roles: sql`${[...heldAt(place.id), ...above]}::text[]`,
      allRoles: sql`${person?.roles ?? []}::text[]`,
      contacts: sql`${person?.contacts ?? []}::text[]`,
      email: sql`${person?.email ?? null}::text`,
    }),
  };
}

/** Also one who has no role here, but above. */
const findPerson = (db: Database, organisation: string, id: string) =>
  db
    .selectFrom('staff')
    .leftJoin('staff_roles', (join) => join.onRef('staff_roles.staff', '=', 'staff.id').on('organisation', '=', organisation))
    .select(['email', 'roles', 'contacts'])
    .where('staff.id', '=', id)
    .executeTakeFirst();

/** The staff of each concern's school, as readers of it. */
const asStaff: Reader = {
  staff: sql`staff.id`,
  roles: sql`array(select jsonb_array_elements_text(staff_roles.roles))`,
  allRoles: sql`array(select jsonb_array_elements_text(staff_roles.roles))`,
  contacts: sql`array(select jsonb_array_elements_text(staff_roles.contacts))`,
  email: sql`staff.email`,
};

const withStaff = (db: Database) =>
  db
    .selectFrom('concerns')
    .innerJoin('staff_roles', 'staff_roles.organisation', 'concerns.organisation')
    .innerJoin('staff', 'staff.id', 'staff_roles.staff');

/** Those of the school who answer a concern as it stands now. */
export async function listAnswering(db: Database, concern: string): Promise<string[]> {
  const rows = await withStaff(db).select('staff.id').where('concerns.id', '=', concern).where(mayRead(asStaff)).orderBy('staff.id').execute();
  return rows.map(({ id }) => id);
}

/** Those of the school who can give others roles, but for whom the concern is about. */
export async function listAdministrators(db: Database, concern: string): Promise<string[]> {
  const rows = await withStaff(db)
    .select('staff.id')
    .where('concerns.id', '=', concern)
    .where(isNotAbout(asStaff))
    .where(sql<boolean>`staff_roles.roles ?| array['admin', 'trust-admin']`)
    .orderBy('staff.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether a concern may be given to somebody: they answer concerns here, and it is not about them. */
export const mayBeGivenTo = async (db: Database, concern: string, staff: string, roles: readonly Role[]): Promise<boolean> =>
  (await withStaff(db)
    .select('staff.id')
    .where('concerns.id', '=', concern)
    .where('staff.id', '=', staff)
    .where(sql<boolean>`staff_roles.roles ?| ${[...roles]}::text[]`)
    .where(isNotAbout(asStaff))
    .executeTakeFirst()) !== undefined;

/** Whether a member of staff still answers a concern: between writing a mail and sending it, that may have changed. */
export const stillAnswers = async (db: Database, concern: string, staff: string): Promise<boolean> =>
  (await listAnswering(db, concern)).includes(staff);
