import { randomUUID } from 'node:crypto';
import {
  fieldProblem,
  invitationExchangeSchema,
  invitationsRequestSchema,
  parseDocument,
  type Invited,
  type InvitationsCreated,
  type InvitationsRequest,
} from '@schoolgate/sdk/model';
import { toString as toQrCode } from 'qrcode';
import type { Doors } from '../auth/require-access.ts';
import { recordChange } from '../audit/record-change.ts';
import { createToken } from '../auth/secret-token.ts';
import { deleteInvitation, findInvitation, insertInvitations, listInvitable, listInvitations } from '../db/invitations.ts';
import { findCurrentPolicy } from '../db/policies.ts';
import type { Database } from '../db/schema.ts';
import { linkTo } from '../link-to.ts';
import { listChildren } from '../db/register.ts';
import { readParam, type Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';
import { writeOnce } from '../http/write-once.ts';
import { ProblemError } from '../problem.ts';

const noStore = { 'Cache-Control': 'no-store' };
const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

const refuse = (pointer: string, detail: string) => new ProblemError('invalid-request', [fieldProblem(pointer, 'unknown', detail)]);

/**
 * Those who are to be invited, by id.
 * @throws {@link ProblemError} 422 for whom the school may not write to
 */
export async function checkInvitations(
  db: Database,
  organisation: string,
  { policy, parents, expiresAt }: Pick<InvitationsRequest, 'policy' | 'parents' | 'expiresAt'>,
  now: Date,
): Promise<Map<string, { name: string; email: string | null }>> {
  const until = new Date(expiresAt).getTime() - now.getTime();
  if (until <= 0 || until > YEAR_MS) throw refuse('#/expiresAt', 'This must be within a year from now.');
  if (!(await findCurrentPolicy(db, organisation, policy))) throw refuse('#/policy', 'There is no such policy.');
  const invitable = new Map((await listInvitable(db, organisation, parents)).map((parent) => [parent.id, parent]));
  const refused = parents.flatMap((parent, index) =>
    invitable.has(parent) && parents.indexOf(parent) === index
      ? []
      : [fieldProblem(`#/parents/${index}`, 'unknown', 'This parent is not on the roll, must not be contacted, or is named twice.')],
  );
  if (refused.length > 0) throw new ProblemError('invalid-request', refused);
  return invitable;
}

type InvitationRoutes = 'listInvitations' | 'createInvitations' | 'revokeInvitation' | 'exchangeInvitation';

export const invitationHandlers = ({ db, now, spend, addressOf }: Doors): Pick<Handlers, InvitationRoutes> => {
  return {
    listInvitations: async (c) => c.json({ items: await listInvitations(db, c.get('organisation'), now()) }, 200, noStore),

    createInvitations: (c) =>
      writeOnce<InvitationsCreated>(c, db, {
        prepare: async (body) => {
          const organisation = c.get('organisation');
          const request = parseDocument(invitationsRequestSchema, body);
          const invitable = await checkInvitations(db, organisation, request, now());
          const createdAt = now();
          const invitations = request.parents.map((parent) => ({ id: randomUUID(), parent, token: createToken() }));
          const items = await Promise.all(
            invitations.map(async ({ id, parent, token }) => {
              const link = linkTo(request.page, { invitation: token });
              return {
                id,
                parent,
                name: invitable.get(parent)?.name ?? '',
                link,
                ...(request.qr ? { qr: await toQrCode(link, { type: 'svg' }) } : {}),
              };
            }),
          );
          const reference = randomUUID();
          return {
            reference,
            receivedAt: createdAt,
            answer: { items },
            event: {
              action: 'invitations.created',
              subject: { kind: 'invitations', id: reference },
              details: { policy: request.policy, count: items.length },
            },
            stored: (transaction) =>
              insertInvitations(
                transaction,
                organisation,
                { policy: request.policy, createdAt, expiresAt: new Date(request.expiresAt) },
                invitations,
              ),
          };
        },
        recall: () => Promise.reject(new ProblemError('shown-once')),
      }),

    revokeInvitation: async (c) => {
      const id = readParam(c, 'invitation');
      await recordChange(c, { db, now }, async (transaction) => {
        if (!(await deleteInvitation(transaction, c.get('organisation'), id))) throw new ProblemError('not-found');
        return { action: 'invitation.revoked', subject: { kind: 'invitation', id } };
      });
      return c.json({});
    },

    exchangeInvitation: async (c) => {
      const { token } = parseDocument(invitationExchangeSchema, await readJson(c.req.raw));
      const found = await findInvitation(db, c.get('organisation'), token, now());
      if (!found) {
        await spend('wrong-token', addressOf(c));
        throw new ProblemError('link-not-valid');
      }
      const { parent, policy, name } = found;
      const children = (await listChildren(db, [parent])).get(parent) ?? [];
      return c.json({ policy, name, children } satisfies Invited, 200, noStore);
    },
  };
};
