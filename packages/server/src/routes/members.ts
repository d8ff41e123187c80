import { fieldProblem, memberRequestSchema, parseDocument, type MemberCreated } from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import { actorOf } from '../audit/record-change.ts';
import { recordEvent } from '../audit/record-event.ts';
import { ensureOrganisation, listMembers } from '../db/organisations.ts';
import { createSetupLink, insertSetupLink } from '../db/setup-links.ts';
import type { Handlers } from '../http/context.ts';
import { writeOnce } from '../http/write-once.ts';
import { ProblemError } from '../problem.ts';

const refuse = (detail: string) => new ProblemError('invalid-request', [fieldProblem('#/id', 'invalid', detail)]);

export const memberHandlers = ({ db, now = () => new Date() }: AppOptions): Pick<Handlers, 'listMembers' | 'createMember'> => ({
  listMembers: async (c) => c.json({ items: await listMembers(db, c.get('organisation')) }, 200, { 'Cache-Control': 'no-store' }),
  createMember: (c) =>
    writeOnce<MemberCreated>(c, db, {
      prepare: (body) => {
        const organisation = parseDocument(memberRequestSchema, body);
        const { id: parent, kind } = c.get('place');
        if (kind !== 'trust' && kind !== 'association') throw refuse('Only a trust or an association has members.');
        const receivedAt = now();
        const setup = createSetupLink(receivedAt);
        return Promise.resolve({
          reference: organisation.id,
          receivedAt,
          answer: { organisation, setup },
          event: { action: 'member.added', subject: { kind: 'organisation', id: organisation.id } },
          stored: async (transaction) => {
            if (!(await ensureOrganisation(transaction, organisation.id, organisation, parent))) throw refuse('This name is taken.');
            await insertSetupLink(transaction, organisation.id, setup);
            const event = { action: 'organisation.added', subject: { kind: 'organisation', id: organisation.id }, details: { by: parent } };
            await recordEvent(transaction, organisation.id, actorOf(c), event, receivedAt);
          },
        });
      },
      recall: () => Promise.reject(new ProblemError('shown-once')),
    }),
});
