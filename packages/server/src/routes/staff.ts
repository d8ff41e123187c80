import { fieldProblem, parseDocument, staffChangeSchema, staffRequestSchema, type Role, type StaffMember } from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import { recordChange } from '../audit/record-change.ts';
import type { AuditEvent } from '../audit/record-event.ts';
import { lockOrganisation } from '../db/organisations.ts';
import type { Database, DatabaseTransaction } from '../db/schema.ts';
import { deleteStaff, findOrCreateStaffId, findStaff, hasAdministrator, insertStaff, listStaff, updateStaff } from '../db/staff.ts';
import { readParam, type AppContext, type Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';
import { writeOnce } from '../http/write-once.ts';
import { ProblemError } from '../problem.ts';

/** @throws {@link ProblemError} 422 for a role that means nothing at this kind of organisation */
export function checkRoles(c: AppContext, roles: readonly Role[]): void {
  const { kind } = c.get('place');
  if (roles.includes('trust-admin') && kind !== 'trust' && kind !== 'association')
    throw new ProblemError('invalid-request', [fieldProblem('#/roles', 'invalid', 'Only a trust or an association has this role.')]);
}

/** Changes who works here, and takes it all back where nobody would be left to change it again. */
const changeStaff = (
  db: Database,
  c: AppContext,
  now: () => Date,
  event: AuditEvent,
  change: (transaction: DatabaseTransaction) => Promise<boolean>,
) =>
  recordChange(c, { db, now }, async (transaction) => {
    const organisation = c.get('organisation');
    await lockOrganisation(transaction, organisation);
    if (!(await change(transaction))) throw new ProblemError('not-found');
    if (c.get('place').trust === null && !(await hasAdministrator(transaction, organisation))) throw new ProblemError('last-administrator');
    return event;
  });

const findOrFail = async (db: Database, organisation: string, id: string): Promise<StaffMember> => {
  const found = await findStaff(db, organisation, id);
  if (!found) throw new ProblemError('not-found');
  return found;
};

export const staffHandlers = ({
  db,
  now = () => new Date(),
}: AppOptions): Pick<Handlers, 'listStaff' | 'createStaff' | 'changeStaff' | 'removeStaff'> => ({
  listStaff: async (c) => c.json({ items: await listStaff(db, c.get('organisation')) }, 200, { 'Cache-Control': 'no-store' }),

  createStaff: (c) => {
    const organisation = c.get('organisation');
    return writeOnce<StaffMember>(c, db, {
      prepare: async (body) => {
        const request = parseDocument(staffRequestSchema, body);
        checkRoles(c, request.roles);
        const id = await findOrCreateStaffId(db, request.email);
        return {
          reference: id,
          receivedAt: now(),
          answer: { id, name: request.name, email: request.email.toLowerCase(), roles: request.roles, contacts: request.contacts ?? [] },
          event: {
            action: 'staff.added',
            subject: { kind: 'staff', id },
            details: { roles: request.roles.join(' ') },
            personal: { name: request.name, email: request.email.toLowerCase() },
          },
          stored: async (transaction) => {
            if (!(await insertStaff(transaction, organisation, id, request)))
              throw new ProblemError('invalid-request', [fieldProblem('#/email', 'invalid', 'This person has roles here already. Change those.')]);
          },
        };
      },
      recall: (id) => findOrFail(db, organisation, id),
    });
  },

  changeStaff: async (c) => {
    const id = readParam(c, 'staff');
    const change = parseDocument(staffChangeSchema, await readJson(c.req.raw));
    checkRoles(c, change.roles);
    const event = {
      action: 'staff.changed',
      subject: { kind: 'staff', id },
      details: { roles: change.roles.join(' ') },
      personal: { name: change.name },
    };
    await changeStaff(db, c, now, event, (transaction) => updateStaff(transaction, c.get('organisation'), id, change));
    return c.json(await findOrFail(db, c.get('organisation'), id), 200, { 'Cache-Control': 'no-store' });
  },

  removeStaff: async (c) => {
    const id = readParam(c, 'staff');
    const event = { action: 'staff.removed', subject: { kind: 'staff', id } };
    await changeStaff(db, c, now, event, (transaction) => deleteStaff(transaction, c.get('organisation'), id));
    return c.json({});
  },
});
