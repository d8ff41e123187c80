import { randomUUID } from 'node:crypto';
import type { Session, StaffChange, StaffMember, StaffRequest } from '@schoolgate/sdk/model';
import { sql } from 'kysely';
import type { Principal } from '../auth/may-call.ts';
import type { Database, DatabaseTransaction } from './schema.ts';

/** A person as the provider knows them; `email` only where the provider has verified it. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | undefined;
}

const members = (db: Database, organisation: string) =>
  db
    .selectFrom('staff_roles')
    .innerJoin('staff', 'staff.id', 'staff_roles.staff')
    .select(['staff.id', 'name', 'email', 'roles', 'contacts'])
    .where('organisation', '=', organisation);

export const listStaff = (db: Database, organisation: string): Promise<StaffMember[]> => members(db, organisation).orderBy('email').execute();

export const findStaff = (db: Database, organisation: string, id: string): Promise<StaffMember | undefined> =>
  members(db, organisation).where('staff.id', '=', id).executeTakeFirst();

export const hasAdministrator = async (db: Database, organisation: string): Promise<boolean> =>
  (await members(db, organisation)
    .where(sql<boolean>`roles ?| array['admin', 'trust-admin']`)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** One who works elsewhere too stays one person. */
export async function findOrCreateStaffId(db: Database, email: string): Promise<string> {
  const known = await db.selectFrom('staff').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst();
  return known?.id ?? randomUUID();
}

/**
 * Gives a person roles at an organisation.
 * @param id from {@link findOrCreateStaffId}
 * @returns false where they have roles here already
 */
export async function insertStaff(
  db: DatabaseTransaction,
  organisation: string,
  id: string,
  { name, email, roles, contacts = [] }: StaffRequest,
): Promise<boolean> {
  await db
    .insertInto('staff')
    .values({ id, email: email.toLowerCase() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('staff_roles')
    .values({ staff: id, organisation, name, roles: JSON.stringify(roles), contacts: JSON.stringify(contacts) })
    .onConflict((conflict) => conflict.columns(['staff', 'organisation']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns false where this person has no roles here */
export async function updateStaff(
  db: DatabaseTransaction,
  organisation: string,
  staff: string,
  { name, roles, contacts = [] }: StaffChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff_roles')
    .set({ name, roles: JSON.stringify(roles), contacts: JSON.stringify(contacts) })
    .where('organisation', '=', organisation)
    .where('staff', '=', staff)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Takes a person's roles at an organisation; who has none left anywhere is forgotten, their sessions with them.
 * @returns false where this person has no roles here
 */
export async function deleteStaff(db: DatabaseTransaction, organisation: string, staff: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('staff_roles')
    .where('organisation', '=', organisation)
    .where('staff', '=', staff)
    .executeTakeFirst();
  await db
    .deleteFrom('staff')
    .where('id', '=', staff)
    .where((where) => where.not(where.exists(where.selectFrom('staff_roles').select('staff').where('staff', '=', staff))))
    .execute();
  return numDeletedRows === 1n;
}

/**
 * The person who has signed in. At their first sign-in they are found by the address that the provider has verified, and
 * from then on by the provider's own id for them: an address may later belong to somebody else.
 */
export async function identifyStaff(db: Database, { issuer, subject, email }: Identity): Promise<string | undefined> {
  const known = await db.selectFrom('staff').select('id').where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst();
  if (known ?? email === undefined) return known?.id;
  const bound = await db
    .updateTable('staff')
    .set({ issuer, subject })
    .where('email', '=', email.toLowerCase())
    .where('subject', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return bound?.id;
}

/** The organisations where somebody has roles, by name. */
export async function listPlaces(db: Database, held: Principal['held']): Promise<Session['organisations']> {
  if (held.length === 0) return [];
  const ids = held.map(({ organisation }) => organisation);
  const rows = await db.selectFrom('organisations').select(['id', 'name', 'kind']).where('id', 'in', ids).orderBy('name').execute();
  return rows.map((row) => ({ ...row, roles: [...(held.find(({ organisation }) => organisation === row.id)?.roles ?? [])] }));
}
