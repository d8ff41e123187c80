import { MAXIMUM_ROLL_BYTES, parseDocument, rollRequestSchema } from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import { countRoll, replaceRoll } from '../db/roll.ts';
import type { Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';
import { parseRoll } from '../roll/parse-roll.ts';

const noStore = { 'Cache-Control': 'no-store' };

export const rollHandlers = ({ db, now = () => new Date() }: AppOptions): Pick<Handlers, 'getRoll' | 'replaceRoll'> => ({
  getRoll: async (c) => c.json(await countRoll(db, c.get('organisation')), 200, noStore),
  replaceRoll: async (c) => {
    // As JSON a line of CSV is a little longer.
    const { csv, trial = false } = parseDocument(rollRequestSchema, await readJson(c.req.raw, MAXIMUM_ROLL_BYTES * 1.25));
    return c.json(await replaceRoll(db, c.get('organisation'), parseRoll(csv), now(), trial), 200, noStore);
  },
});
