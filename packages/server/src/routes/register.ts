import { fieldProblem, parseDocument, registerSearchSchema, rollRoutes, type RegisterEntry } from '@schoolgate/sdk/model';
import { stringify } from 'csv-stringify/sync';
import type { AppOptions } from '../app-options.ts';
import { recordChange } from '../audit/record-change.ts';
import { countUnmatched } from '../db/matches.ts';
import { countRegister, findHorizon, listRegister } from '../db/register.ts';
import { nameKey } from '../roll/name-key.ts';
import { readParam, type AppContext, type Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';
import { readQuery } from '../http/read-query.ts';
import { ProblemError } from '../problem.ts';

const noStore = { 'Cache-Control': 'no-store' };
const PAGE = 100;
const EXPORT_PAGE = 2000;

const columns = ['parent', 'children', 'state', 'version', 'received'];
const toRow = ({ name, children, state, version = '', receivedAt = '' }: RegisterEntry) => [
  name,
  children.map((child) => (child.class === undefined ? child.name : `${child.name} (${child.class})`)).join('; '),
  state,
  version,
  receivedAt,
];

export const registerHandlers = ({
  db,
  now = () => new Date(),
}: AppOptions): Pick<Handlers, 'getRegister' | 'listRegister' | 'searchRegister' | 'exportRegister'> => {
  const horizonOf = async (c: AppContext) => {
    const horizon = await findHorizon(db, c.get('organisation'), readParam(c, 'policy'), now());
    if (!horizon) throw new ProblemError('not-found');
    return horizon;
  };
  return {
    getRegister: async (c) => {
      const horizon = await horizonOf(c);
      const states = await countRegister(db, horizon);
      const parents = Object.values(states).reduce((sum, count) => sum + count, 0);
      const unmatched = await countUnmatched(db, horizon.organisation, horizon.policy);
      return c.json({ policy: horizon.policy, parents, states, unmatched }, 200, noStore);
    },

    listRegister: async (c) => {
      const horizon = await horizonOf(c);
      const { state, after } = readQuery(c, rollRoutes.listRegister.query);
      const items = await listRegister(db, horizon, { state, after, limit: PAGE });
      const last = items.at(-1);
      return c.json({ items, ...(items.length === PAGE && last ? { next: last.parent } : {}) }, 200, noStore);
    },

    searchRegister: async (c) => {
      const horizon = await horizonOf(c);
      const { name } = parseDocument(registerSearchSchema, await readJson(c.req.raw));
      if (nameKey(name) === '') throw new ProblemError('invalid-request', [fieldProblem('#/name', 'invalid', 'This has no letter in it.')]);
      return c.json({ items: await listRegister(db, horizon, { name, limit: PAGE }) }, 200, noStore);
    },

    exportRegister: async (c) => {
      const horizon = await horizonOf(c);
      await recordChange(c, { db, now }, () => Promise.resolve({ action: 'register.exported', subject: { kind: 'policy', id: horizon.policy } }));
      const rows: string[][] = [];
      let after: string | undefined;
      do {
        const items = await listRegister(db, horizon, { after, limit: EXPORT_PAGE });
        rows.push(...items.map(toRow));
        after = items.length === EXPORT_PAGE ? items.at(-1)?.parent : undefined;
      } while (after !== undefined);
      // What a parent typed must not become a formula in the office's spreadsheet.
      const csv = stringify(rows, { header: true, columns, bom: true, escape_formulas: true, record_delimiter: 'windows' });
      return c.body(csv, 200, {
        ...noStore,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="register-${horizon.policy}.csv"`,
      });
    },
  };
};
