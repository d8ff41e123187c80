import { randomUUID } from 'node:crypto';
import {
  concernClaimSchema,
  concernMessageSchema,
  concernRequestSchema,
  fieldProblem,
  IDEMPOTENCY_HEADER,
  parseDocument,
  type Concern,
  type ConcernAccepted,
  type ConcernClaim,
  type ConcernRequest,
  type ConcernStatus,
} from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import type { Doors } from '../auth/require-access.ts';
import { createConcernSecret, readCode } from '../concerns/concern-codes.ts';
import { concernPathway, enterStage, keepFrom, stageAfter, stageAt, subjectOf, type ConcernPathway } from '../concerns/route-concern.ts';
import { tellStaff } from '../concerns/tell-staff.ts';
import { createReference } from '../create-reference.ts';
import {
  addEvent,
  concernAnswer,
  findByCodes,
  findConcernAnswer,
  insertConcern,
  listEvents,
  lockConcern,
  moveConcern,
  updateConcern,
  type ConcernRow,
} from '../db/concerns.ts';
import { documentOf, findPolicyVersion } from '../db/policies.ts';
import type { Database, DatabaseTransaction } from '../db/schema.ts';
import { listStaff } from '../db/staff.ts';
import type { AppContext, Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';
import { writeOnce } from '../http/write-once.ts';
import { ProblemError } from '../problem.ts';

const refuse = (pointer: string, detail: string) => new ProblemError('invalid-request', [fieldProblem(pointer, 'unknown', detail)]);

/**
 * The pathway that a concern was sent on.
 * @throws {@link ProblemError} 422 unless it was sent at a stage of that version's pathway
 */
async function findWay(db: Database, organisation: string, { pathway, stage, subject }: ConcernRequest): Promise<ConcernPathway> {
  const found = await findPolicyVersion(db, organisation, pathway.policy, pathway.version);
  if (!found) throw refuse('#/pathway/version', 'There is no such version of this policy.');
  const way = concernPathway(documentOf(found));
  if (!way || !stageAt(way, stage)) throw refuse('#/stage', 'The pathway of this version has no such stage.');
  if (subject !== undefined && !Object.hasOwn(way.pathway.contacts, subject)) throw refuse('#/subject', 'The pathway names nobody of this kind.');
  return way;
}

/** The pathway that a concern which is kept was sent on. Versions are never taken away. */
export async function wayOf(db: Database, { organisation, policy, policy_version }: ConcernRow): Promise<ConcernPathway> {
  const found = await findPolicyVersion(db, organisation, policy, policy_version);
  const way = found && concernPathway(documentOf(found));
  if (!way) throw new Error('The policy of a concern has no pathway.');
  return way;
}

/** Passes a concern on to a stage, with the day by which that one answers. */
export async function enter(db: DatabaseTransaction, concern: ConcernRow, way: ConcernPathway, stage: string, at: Date): Promise<void> {
  const node = stageAt(way, stage);
  if (!node) throw new Error('A pathway leads to a stage that is not there.');
  await moveConcern(db, concern.id, enterStage(way, stage, node, concern.kept_from ?? undefined, at));
}

const shown = ['raised', 'message', 'unresolved', 'reply', 'moved', 'closed', 'reopened', 'consent-withdrawn'] as const;
const isShown = (event: string): event is (typeof shown)[number] => (shown as readonly string[]).includes(event);

async function describeStatus(db: Database, concern: ConcernRow): Promise<ConcernStatus> {
  const { reference, stage, since, due_on, due_approximate, answered_at, closed_at, content } = concern;
  const [way, events] = [await wayOf(db, concern), await listEvents(db, concern.id)];
  const consent = content.consentToShareMessages;
  return {
    reference,
    state: closed_at === null ? 'open' : 'closed',
    stage,
    title: stageAt(way, stage)?.title ?? stage,
    since: since.toISOString(),
    ...(due_on !== null && answered_at === null && closed_at === null ? { due: { date: due_on, approximate: due_approximate } } : {}),
    consentToShareMessages: !consent?.granted ? 'none' : consent.withdrawnAt === undefined ? 'granted' : 'withdrawn',
    history: events.flatMap(({ at, event, stage: where, note }) =>
      isShown(event) ? [{ at: at.toISOString(), event, stage: where, ...(event === 'reply' && note !== null ? { text: note } : {}) }] : [],
    ),
  };
}

type ConcernHandlers = Pick<Handlers, 'createConcern' | 'getConcernStatus' | 'addToConcern' | 'withdrawConsent'>;

/** What parents do with concerns: raise one, see how it stands, add to it, take back what they agreed to. */
export const concernHandlers = ({ db, now, spend, addressOf }: Doors, { sendMails }: Pick<AppOptions, 'sendMails'>): ConcernHandlers => {
  /** @throws {@link ProblemError} 404, the same for every reason; 429 for whoever tries too often */
  const findOwn = async (c: AppContext, { reference, secret }: ConcernClaim): Promise<ConcernRow> => {
    const found = await findByCodes(db, c.get('organisation'), readCode(reference), readCode(secret));
    if (found) return found;
    await spend('wrong-token', addressOf(c));
    throw new ProblemError('codes-not-valid');
  };

  /** Carries out something with one's own concern, once. */
  const changeOwn = (
    c: AppContext,
    read: (body: unknown) => {
      readonly claim: ConcernClaim;
      readonly action: string;
      readonly personal?: Record<string, string>;
      readonly change: (transaction: DatabaseTransaction, concern: ConcernRow, at: Date) => Promise<void>;
    },
  ) =>
    writeOnce<object>(c, db, {
      prepare: async (body) => {
        const { claim, action, personal = {}, change } = read(body);
        const { id } = await findOwn(c, claim);
        const at = now();
        return {
          reference: id,
          receivedAt: at,
          answer: {},
          event: { action, subject: { kind: 'concern', id }, personal },
          stored: async (transaction) => {
            const concern = await lockConcern(transaction, id);
            if (!concern) throw new ProblemError('codes-not-valid'); // erased just now
            await change(transaction, concern, at);
          },
        };
      },
      recall: () => Promise.resolve({}),
    });

  return {
    createConcern: (c) => {
      const organisation = c.get('organisation');
      const secretOf = (reference: string) => createConcernSecret(c.req.header(IDEMPOTENCY_HEADER) ?? '', reference);
      return writeOnce<ConcernAccepted>(c, db, {
        prepare: async (body) => {
          const request = parseDocument(concernRequestSchema, body);
          const way = await findWay(db, organisation, request);
          const node = stageAt(way, request.stage);
          if (!node) throw new Error('The stage was there just now.');
          const receivedAt = now();
          const reference = createReference();
          const subject = subjectOf(way, request.stage, request.subject);
          const keptFrom = subject === undefined ? undefined : keepFrom(way, subject, await listStaff(db, organisation));
          const standing = enterStage(way, request.stage, node, keptFrom, receivedAt);
          const concern: Concern = { ...request, id: randomUUID(), reference, organisation, history: [] };
          const secret = secretOf(reference);
          return {
            reference,
            receivedAt,
            answer: concernAnswer(reference, receivedAt, secret),
            event: {
              action: 'concern.received',
              subject: { kind: 'concern', id: concern.id },
              details: { stage: request.stage },
              personal: { content: JSON.stringify(request) },
            },
            stored: async (transaction) => {
              await insertConcern(transaction, concern, { standing, secret, subject, keptFrom });
              await tellStaff(transaction, sendMails, concern, receivedAt);
            },
          };
        },
        recall: async (reference) => {
          const answer = await findConcernAnswer(db, reference, secretOf(reference));
          if (!answer) throw new ProblemError('no-longer-kept');
          return answer;
        },
      });
    },

    getConcernStatus: async (c) => {
      const claim = parseDocument(concernClaimSchema, await readJson(c.req.raw));
      return c.json(await describeStatus(db, await findOwn(c, claim)), 200, { 'Cache-Control': 'no-store' });
    },

    addToConcern: (c) =>
      changeOwn(c, (body) => {
        const { text, unresolved = false, ...claim } = parseDocument(concernMessageSchema, body);
        if (text === undefined && !unresolved) throw new ProblemError('invalid-request', [fieldProblem('#/text', 'required')]);
        return {
          claim,
          action: unresolved ? 'concern.unresolved' : 'concern.added-to',
          ...(text === undefined ? {} : { personal: { text } }),
          change: async (transaction, concern, at) => {
            await addEvent(transaction, concern, { event: unresolved ? 'unresolved' : 'message', by: 'parent', at, note: text });
            if (unresolved) {
              const way = await wayOf(transaction, concern);
              await enter(transaction, concern, way, stageAfter(way, concern.stage, concern.kept_from ?? undefined) ?? concern.stage, at);
            } else if (concern.closed_at !== null) await updateConcern(transaction, concern.id, { closed_at: null });
            await tellStaff(transaction, sendMails, concern, at);
          },
        };
      }),

    withdrawConsent: (c) =>
      changeOwn(c, (body) => ({
        claim: parseDocument(concernClaimSchema, body),
        action: 'concern.consent-withdrawn',
        change: async (transaction, concern, at) => {
          const consent = concern.content.consentToShareMessages;
          if (!consent?.granted || consent.withdrawnAt !== undefined) return; // there is none, or no longer
          const content = { ...concern.content, consentToShareMessages: { ...consent, withdrawnAt: at.toISOString() } };
          await updateConcern(transaction, concern.id, { content });
          await addEvent(transaction, concern, { event: 'consent-withdrawn', by: 'parent', at });
          await tellStaff(transaction, sendMails, concern, at);
        },
      })),
  };
};
