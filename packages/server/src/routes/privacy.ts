import { randomUUID } from 'node:crypto';
import {
  fieldProblem,
  holdRequestSchema,
  parseDocument,
  personSearchSchema,
  personSelectionSchema,
  retentionSchema,
  type Erasure,
  type Hold,
  type PersonExport,
  type PersonSelection,
} from '@schoolgate/sdk/model';
import { sql, type RawBuilder } from 'kysely';
import type { AppOptions } from '../app-options.ts';
import { recordChange } from '../audit/record-change.ts';
import { eraseSubjects, isHeld, withDependants } from '../db/erasures.ts';
import { listReadable } from '../db/concerns.ts';
import { deleteHold, insertHold, listHolds, listRetentionReports } from '../db/holds.ts';
import type { Database } from '../db/schema.ts';
import { readParam, type AppContext, type Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';
import { writeOnce } from '../http/write-once.ts';
import { exportPerson } from '../privacy/export-person.ts';
import { findPerson } from '../privacy/find-person.ts';
import { personPage } from '../privacy/person-page.ts';
import { readableConcerns } from '../privacy/readable-concerns.ts';
import { findRetention } from '../privacy/retention.ts';
import { ProblemError } from '../problem.ts';

const noStore = { 'Cache-Control': 'no-store' };
const REPORTS = 100;

/**
 * A concern that the caller may not know of is refused in the same words as one that there is not.
 * @throws {@link ProblemError} 422
 */
async function checkSelection(db: Database, organisation: string, selection: PersonSelection, mayRead: RawBuilder<boolean>): Promise<void> {
  const known = {
    parents: await db
      .selectFrom('parents')
      .select('id')
      .where('organisation', '=', organisation)
      .where('id', 'in', ['', ...selection.parents])
      .execute(),
    declarations: await db
      .selectFrom('declarations')
      .select('id')
      .where('organisation', '=', organisation)
      .where('id', 'in', ['', ...selection.declarations])
      .execute(),
    concerns: await db
      .selectFrom('concerns')
      .select('id')
      .where('organisation', '=', organisation)
      .where('id', 'in', ['', ...selection.concerns])
      .where(mayRead)
      .execute(),
  };
  const problems = (['parents', 'declarations', 'concerns'] as const).flatMap((kind) => {
    const ids = new Set(known[kind].map(({ id }) => id));
    return selection[kind].flatMap((id, index) =>
      ids.has(id) ? [] : [fieldProblem(`#/${kind}/${index}`, 'unknown', 'There is nothing of this id.')],
    );
  });
  if (problems.length > 0) throw new ProblemError('invalid-request', problems);
}

type PrivacyRoutes =
  | 'getRetention'
  | 'changeRetention'
  | 'listRetentionReports'
  | 'listHolds'
  | 'placeHold'
  | 'releaseHold'
  | 'searchPeople'
  | 'exportPerson'
  | 'exportPersonPage'
  | 'createErasure';

export const privacyHandlers = ({ db, onErased = () => Promise.resolve(), now = () => new Date() }: AppOptions): Pick<Handlers, PrivacyRoutes> => {
  const makeExport = async (c: AppContext): Promise<PersonExport> => {
    const selection = parseDocument(personSelectionSchema, await readJson(c.req.raw));
    const mayRead = await readableConcerns(db, c);
    await checkSelection(db, c.get('organisation'), selection, mayRead);
    const made = await exportPerson(db, c.get('place'), selection, mayRead, now());
    const [subject] = [...selection.concerns, ...selection.parents, ...selection.declarations]; // a concern decides who may know of it
    await recordChange(c, { db, now }, () =>
      Promise.resolve({
        action: 'person.exported',
        subject: { kind: selection.concerns.length > 0 ? 'concern' : 'person', id: subject ?? 'nobody' },
      }),
    );
    return made;
  };

  return {
    getRetention: async (c) => c.json(await findRetention(db, c.get('organisation')), 200, noStore),
    changeRetention: async (c) => {
      const retention = parseDocument(retentionSchema, await readJson(c.req.raw));
      const id = c.get('organisation');
      await recordChange(c, { db, now }, async (transaction) => {
        await transaction
          .updateTable('organisations')
          .set({ retention: JSON.stringify(retention) })
          .where('id', '=', id)
          .execute();
        return { action: 'retention.changed', subject: { kind: 'organisation', id }, details: retention };
      });
      return c.json(retention, 200, noStore);
    },
    listRetentionReports: async (c) => c.json({ items: await listRetentionReports(db, c.get('organisation'), REPORTS) }, 200, noStore),

    listHolds: async (c) => c.json({ items: await listHolds(db, c.get('organisation')) }, 200, noStore),
    placeHold: (c) =>
      writeOnce<Hold>(c, db, {
        prepare: async (body) => {
          const organisation = c.get('organisation');
          const request = parseDocument(holdRequestSchema, body);
          const none: PersonSelection = { parents: [], declarations: [], concerns: [] };
          await checkSelection(db, organisation, { ...none, [`${request.kind}s`]: [request.subject] }, await readableConcerns(db, c));
          const receivedAt = now();
          const hold = { id: randomUUID(), ...request, placedAt: receivedAt.toISOString() };
          return {
            reference: hold.id,
            receivedAt,
            answer: hold,
            event: { action: 'hold.placed', subject: { kind: request.kind, id: request.subject }, personal: { reason: request.reason } },
            stored: (transaction) => insertHold(transaction, organisation, hold),
          };
        },
        recall: async (id) => {
          const hold = (await listHolds(db, c.get('organisation'), sql<boolean>`true`)).find((one) => one.id === id);
          if (!hold) throw new ProblemError('not-found');
          return hold;
        },
      }),
    releaseHold: async (c) => {
      const id = readParam(c, 'hold');
      const organisation = c.get('organisation');
      const mayRead = await readableConcerns(db, c);
      await recordChange(c, { db, now }, async (transaction) => {
        const hold = await deleteHold(transaction, organisation, id);
        const isHidden = hold?.kind === 'concern' && (await listReadable(transaction, organisation, mayRead, [hold.subject])).length === 0;
        if (!hold || isHidden) throw new ProblemError('not-found');
        return { action: 'hold.released', subject: { kind: hold.kind, id: hold.subject }, details: { hold: id } };
      });
      return c.json({});
    },

    searchPeople: async (c) => {
      const wanted = parseDocument(personSearchSchema, await readJson(c.req.raw));
      return c.json(await findPerson(db, c.get('organisation'), wanted, await readableConcerns(db, c)), 200, noStore);
    },
    exportPerson: async (c) => c.json(await makeExport(c), 200, noStore),
    exportPersonPage: async (c) =>
      c.body(await personPage(await makeExport(c)), 200, {
        ...noStore,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Disposition': 'attachment; filename="what-we-keep.html"',
      }),

    createErasure: async (c) => {
      const organisation = c.get('organisation');
      const answer = await writeOnce<Erasure>(c, db, {
        prepare: async (body) => {
          const selection = parseDocument(personSelectionSchema, body);
          await checkSelection(db, organisation, selection, await readableConcerns(db, c));
          const receivedAt = now();
          const id = randomUUID();
          return {
            reference: id,
            receivedAt,
            answer: { id, at: receivedAt.toISOString(), erased: selection },
            event: {
              action: 'person.erased',
              subject: { kind: selection.concerns.length > 0 ? 'concern' : 'erasure', id },
              details: { parents: selection.parents.length, declarations: selection.declarations.length, concerns: selection.concerns.length },
            },
            stored: async (transaction) => {
              const subjects = await withDependants(transaction, organisation, { ...selection, pupils: [] });
              if (await isHeld(transaction, organisation, subjects)) throw new ProblemError('legal-hold');
              await eraseSubjects(transaction, organisation, subjects, receivedAt);
            },
          };
        },
        recall: () => Promise.reject(new ProblemError('erased-before')),
      });
      await onErased();
      return answer;
    },
  };
};
