import {
  concernAssigneeRequestSchema,
  concernRoutes,
  concernStageRequestSchema,
  concernStateRequestSchema,
  concernTextRequestSchema,
  emailSchema,
  fieldProblem,
  parseDocument,
  type ConcernDetail,
  type ConcernSummary,
} from '@schoolgate/sdk/model';
import { stringify } from 'csv-stringify/sync';
import type { AppOptions } from '../app-options.ts';
import { recordChange } from '../audit/record-change.ts';
import type { AuditEvent } from '../audit/record-event.ts';
import { stageAfter, stageAt } from '../concerns/route-concern.ts';
import { tellStaff } from '../concerns/tell-staff.ts';
import { todayAt } from '../concerns/today.ts';
import { findViewer, mayBeGivenTo, type Viewer } from '../db/concern-readers.ts';
import { addEvent, findConcern, isOverdue, listConcerns, listEvents, lockConcern, updateConcern, type ConcernRow } from '../db/concerns.ts';
import type { DatabaseTransaction } from '../db/schema.ts';
import { readParam, type AppContext, type Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';
import { readQuery } from '../http/read-query.ts';
import { writeOnce } from '../http/write-once.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { ProblemError } from '../problem.ts';
import { enter, wayOf } from './concerns.ts';

const noStore = { 'Cache-Control': 'no-store' };
const PAGE = 50;
const EXPORT_PAGE = 1000;

const summarise = (row: ConcernRow, today: string): ConcernSummary => ({
  id: row.id,
  reference: row.reference,
  pathway: { policy: row.policy, version: row.policy_version },
  state: row.closed_at === null ? 'open' : 'closed',
  stage: row.stage,
  receivedAt: row.received_at.toISOString(),
  since: row.since.toISOString(),
  ...(row.due_on === null ? {} : { due: { date: row.due_on, approximate: row.due_approximate } }),
  overdue: isOverdue(row, today),
  ...(row.subject === null ? {} : { subject: row.subject }),
  ...(row.assignee === null ? {} : { assignee: row.assignee }),
  raisedBy: row.content.raisedBy,
});

const columns = ['reference', 'received', 'policy', 'stage', 'state', 'since', 'due', 'overdue', 'raised by', 'contact', 'about', 'desired outcome'];
const toRow = (row: ConcernRow, today: string): string[] => {
  const { raisedBy, about, desiredOutcome = '' } = row.content;
  const [name, contact] = raisedBy === 'anonymous' ? ['', ''] : [raisedBy.name, raisedBy.contact];
  const state = row.closed_at === null ? 'open' : 'closed';
  const overdue = isOverdue(row, today) ? 'yes' : 'no';
  const [received, since] = [row.received_at.toISOString(), row.since.toISOString()];
  return [row.reference, received, row.policy, row.stage, state, since, row.due_on ?? '', overdue, name, contact, about, desiredOutcome];
};

/** What the audit log says of a change; nothing where there was none. */
type Changed = Omit<AuditEvent, 'subject'> | undefined;

type AnswerRoutes =
  'listConcerns' | 'exportConcerns' | 'getConcern' | 'replyToConcern' | 'noteOnConcern' | 'moveConcern' | 'closeConcern' | 'assignConcern';

/** What those who answer do with concerns. A concern that somebody may not read is, to them, not there. */
export const answerHandlers = ({ db, sendMails, now = () => new Date() }: AppOptions): Pick<Handlers, AnswerRoutes> => {
  const viewerOf = (c: AppContext) => findViewer(db, c.get('place'), c.get('principal'));
  const findOrFail = async (c: AppContext) => {
    const viewer = await viewerOf(c);
    const concern = await findConcern(db, c.get('organisation'), readParam(c, 'concern'), viewer.mayRead);
    if (!concern) throw new ProblemError('not-found');
    return { viewer, concern };
  };

  /** Between finding and locking it, somebody else may have passed it on. */
  const lockOrFail = async (transaction: DatabaseTransaction, id: string, { mayRead }: Viewer) => {
    const concern = await lockConcern(transaction, id, mayRead);
    if (!concern) throw new ProblemError('not-found');
    return concern;
  };

  /** Adds something written to a concern, once. */
  const write = (
    c: AppContext,
    action: string,
    add: (transaction: DatabaseTransaction, concern: ConcernRow, by: string, text: string, at: Date) => Promise<void>,
  ) =>
    writeOnce<object>(c, db, {
      prepare: async (body) => {
        const { text } = parseDocument(concernTextRequestSchema, body);
        const { viewer, concern } = await findOrFail(c);
        const at = now();
        return {
          reference: concern.id,
          receivedAt: at,
          answer: {},
          event: { action, subject: { kind: 'concern', id: concern.id }, personal: { text } },
          stored: async (transaction) => add(transaction, await lockOrFail(transaction, concern.id, viewer), viewer.by, text, at),
        };
      },
      recall: () => Promise.resolve({}),
    });

  /** Changes how a concern stands; asked again, it finds nothing to change. */
  const change = async (c: AppContext, apply: (transaction: DatabaseTransaction, concern: ConcernRow, by: string, at: Date) => Promise<Changed>) => {
    const { viewer, concern } = await findOrFail(c);
    await recordChange(c, { db, now }, async (transaction) => {
      const changed = await apply(transaction, await lockOrFail(transaction, concern.id, viewer), viewer.by, now());
      return changed && { ...changed, subject: { kind: 'concern', id: concern.id } };
    });
    return c.json({});
  };

  return {
    listConcerns: async (c) => {
      const { stage, state, overdue, after } = readQuery(c, concernRoutes.listConcerns.query);
      const today = todayAt(now());
      const { mayRead } = await viewerOf(c);
      const dueBefore = overdue === undefined ? undefined : today;
      const rows = await listConcerns(db, c.get('organisation'), mayRead, { stage, state, dueBefore, after, limit: PAGE });
      const last = rows.at(-1);
      return c.json({ items: rows.map((row) => summarise(row, today)), ...(rows.length === PAGE && last ? { next: last.id } : {}) }, 200, noStore);
    },

    exportConcerns: async (c) => {
      const { mayRead } = await viewerOf(c);
      const organisation = c.get('organisation');
      await recordChange(c, { db, now }, () => Promise.resolve({ action: 'concerns.exported', subject: { kind: 'organisation', id: organisation } }));
      const today = todayAt(now());
      const rows: string[][] = [];
      let after: string | undefined;
      do {
        const some = await listConcerns(db, organisation, mayRead, { after, limit: EXPORT_PAGE });
        rows.push(...some.map((row) => toRow(row, today)));
        after = some.length === EXPORT_PAGE ? some.at(-1)?.id : undefined;
      } while (after !== undefined);
      // What a parent typed must not become a formula in the office's spreadsheet.
      const csv = stringify(rows, { header: true, columns, bom: true, escape_formulas: true, record_delimiter: 'windows' });
      const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="concerns.csv"' };
      return c.body(csv, 200, { ...noStore, ...headers });
    },

    getConcern: async (c) => {
      const { concern } = await findOrFail(c);
      const next = stageAfter(await wayOf(db, concern), concern.stage, concern.kept_from ?? undefined);
      const history = (await listEvents(db, concern.id)).map(({ at, note, mail, ...event }) => ({
        ...event,
        at: at.toISOString(),
        ...(note === null ? {} : { note }),
        ...(mail === null ? {} : { mail }),
      }));
      const detail = { ...summarise(concern, todayAt(now())), ...concern.content, ...(next === undefined ? {} : { next }), history };
      return c.json(detail satisfies ConcernDetail, 200, noStore);
    },

    replyToConcern: (c) =>
      write(c, 'concern.answered', async (transaction, concern, by, text, at) => {
        const { raisedBy } = concern.content;
        const hasAddress = raisedBy !== 'anonymous' && emailSchema.safeParse(raisedBy.contact).success;
        const { id, organisation } = concern;
        const [mail] = hasAddress ? await queueMails(transaction, sendMails, [{ organisation, kind: 'reply-notice', concern: id }], at) : [];
        await addEvent(transaction, concern, { event: 'reply', by, at, note: text, mail });
        await updateConcern(transaction, id, { answered_at: at });
      }),

    noteOnConcern: (c) =>
      write(c, 'concern.noted', (transaction, concern, by, text, at) => addEvent(transaction, concern, { event: 'note', by, at, note: text })),

    moveConcern: async (c) => {
      const { stage } = parseDocument(concernStageRequestSchema, await readJson(c.req.raw));
      return change(c, async (transaction, concern, by, at) => {
        if (concern.stage === stage) return undefined;
        const way = await wayOf(transaction, concern);
        const node = stageAt(way, stage);
        if (!node || concern.kept_from?.contacts.includes(node.contact))
          throw new ProblemError('invalid-request', [fieldProblem('#/stage', 'unknown', 'This concern cannot be passed on to such a stage.')]);
        await enter(transaction, concern, way, stage, at);
        await addEvent(transaction, { ...concern, stage }, { event: 'moved', by, at });
        await tellStaff(transaction, sendMails, concern, at);
        return { action: 'concern.moved', details: { stage } };
      });
    },

    closeConcern: async (c) => {
      const { state } = parseDocument(concernStateRequestSchema, await readJson(c.req.raw));
      return change(c, async (transaction, concern, by, at) => {
        if ((concern.closed_at === null) === (state === 'open')) return undefined;
        await updateConcern(transaction, concern.id, { closed_at: state === 'open' ? null : at });
        await addEvent(transaction, concern, { event: state === 'open' ? 'reopened' : 'closed', by, at });
        return { action: state === 'open' ? 'concern.reopened' : 'concern.closed' };
      });
    },

    assignConcern: async (c) => {
      const { staff } = parseDocument(concernAssigneeRequestSchema, await readJson(c.req.raw));
      return change(c, async (transaction, concern, by, at) => {
        if (concern.assignee === staff) return undefined;
        if (staff !== null && !(await mayBeGivenTo(transaction, concern.id, staff, concernRoutes.getConcern.access.own)))
          throw new ProblemError('invalid-request', [fieldProblem('#/staff', 'unknown', 'There is nobody of this kind whom it can be given to.')]);
        await updateConcern(transaction, concern.id, { assignee: staff });
        await addEvent(transaction, concern, { event: 'assigned', by, at });
        if (staff !== null)
          await queueMails(transaction, sendMails, [{ organisation: concern.organisation, kind: 'concern-notice', staff, concern: concern.id }], at);
        return { action: 'concern.assigned', ...(staff === null ? {} : { details: { staff } }) };
      });
    },
  };
};
