import { MAXIMUM_ROLL_BYTES, parseDocument, rollRequestSchema, type RollReplaced } from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import { recordChange } from '../audit/record-change.ts';
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
    const parsed = parseRoll(csv);
    const organisation = c.get('organisation');
    const answers: RollReplaced[] = [];
    await recordChange(c, { db, now }, async (transaction) => {
      const answer = await replaceRoll(transaction, organisation, parsed, now(), trial);
      answers.push(answer);
      const { pupils, parents, relations, restricted } = answer;
      if (trial) return undefined;
      return {
        action: 'roll.replaced',
        subject: { kind: 'roll', id: organisation },
        details: { pupils, parents, relations, restricted },
        personal: { csv },
      };
    });
    return c.json(answers[0] ?? {}, 200, noStore);
  },
});
