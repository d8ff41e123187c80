import { parseDocument, setupRequestSchema, type Role } from '@schoolgate/sdk/model';
import type { Doors } from '../auth/require-access.ts';
import { createSession } from '../db/sessions.ts';
import { takeSetupLink } from '../db/setup-links.ts';
import { findOrCreateStaffId, insertStaff } from '../db/staff.ts';
import type { Handlers } from '../http/context.ts';
import { writeOnce } from '../http/write-once.ts';
import { ProblemError } from '../problem.ts';

export const setupHandlers = ({ db, cookie, spend, addressOf, now }: Doors): Pick<Handlers, 'useSetupLink'> => ({
  useSetupLink: async (c) => {
    const { id: organisation, kind } = c.get('place');
    const roles: Role[] = kind === 'trust' || kind === 'association' ? ['admin', 'trust-admin'] : ['admin'];
    const signedInAs: string[] = [];
    c.res = await writeOnce<object>(c, db, {
      prepare: async (body) => {
        const { token, name, email } = parseDocument(setupRequestSchema, body);
        const staff = await findOrCreateStaffId(db, email);
        return {
          reference: staff,
          receivedAt: now(),
          answer: {},
          event: { action: 'setup-link.used', subject: { kind: 'staff', id: staff }, details: { roles: roles.join(' ') }, personal: { name, email } },
          stored: async (transaction) => {
            if (!(await takeSetupLink(transaction, organisation, token, now()))) {
              await spend('wrong-token', addressOf(c));
              throw new ProblemError('link-not-valid');
            }
            await insertStaff(transaction, organisation, staff, { name, email, roles });
            signedInAs.push(staff);
          },
        };
      },
      // The same request again, token included, because its answer was lost on the way.
      recall: (staff) => {
        signedInAs.push(staff);
        return Promise.resolve({});
      },
    });
    // No further than this organisation, since nobody has vouched for the address that was given.
    for (const staff of signedInAs) cookie.set(c, await createSession(db, staff, now(), organisation));
    return c.res;
  },
});
