import { buildPathway, unitedKingdom, type PathwayDefaults } from '../defaults/index.ts';
import type { Policy } from '../model/index.ts';

/** What completes a pathway whose nation nobody has said: facts that hold everywhere in the United Kingdom. */
export const defaultPathway = ({ terms }: Pick<Policy, 'terms'>): PathwayDefaults => buildPathway(unitedKingdom, terms);
