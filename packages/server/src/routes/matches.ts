import { fieldProblem, matchRequestSchema, parseDocument, rollRoutes } from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import { recordChange } from '../audit/record-change.ts';
import { deleteMatch, hasDeclaration, hasParent, listUnmatched, saveMatch } from '../db/matches.ts';
import { readParam, type AppContext, type Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';
import { readQuery } from '../http/read-query.ts';
import { ProblemError } from '../problem.ts';

const PAGE = 50;

export const matchHandlers = ({
  db,
  now = () => new Date(),
}: AppOptions): Pick<Handlers, 'listUnmatched' | 'matchDeclaration' | 'unmatchDeclaration'> => {
  const declarationOf = async (c: AppContext) => {
    const declaration = readParam(c, 'declaration');
    if (!(await hasDeclaration(db, c.get('organisation'), declaration))) throw new ProblemError('not-found');
    return declaration;
  };
  return {
    listUnmatched: async (c) => {
      const { after } = readQuery(c, rollRoutes.listUnmatched.query);
      const items = await listUnmatched(db, c.get('organisation'), after, PAGE);
      const last = items.at(-1);
      return c.json({ items, ...(items.length === PAGE && last ? { next: last.declaration } : {}) }, 200, { 'Cache-Control': 'no-store' });
    },

    matchDeclaration: async (c) => {
      const declaration = await declarationOf(c);
      const match = parseDocument(matchRequestSchema, await readJson(c.req.raw));
      if ('parent' in match && !(await hasParent(db, c.get('organisation'), match.parent)))
        throw new ProblemError('invalid-request', [fieldProblem('#/parent', 'unknown', 'There is no such parent on the roll.')]);
      const { kind, id } = c.get('principal');
      await recordChange(c, { db, now }, async (transaction) => {
        await saveMatch(transaction, declaration, match, `${kind} ${id}`, now());
        return { action: 'declaration.matched', subject: { kind: 'declaration', id: declaration }, details: { ...match } };
      });
      return c.json({});
    },

    unmatchDeclaration: async (c) => {
      const declaration = await declarationOf(c);
      await recordChange(c, { db, now }, async (transaction) => {
        if (!(await deleteMatch(transaction, declaration))) throw new ProblemError('not-found');
        return { action: 'declaration.unmatched', subject: { kind: 'declaration', id: declaration } };
      });
      return c.json({});
    },
  };
};
