import { buildPathway, type NationFacts, type PathwayDefaults, type PathwayFacts } from '../../defaults/index.ts';
import type { Policy } from '../../model/index.ts';
import { england } from './england.ts';
import { northernIreland } from './northern-ireland.ts';
import { scotland } from './scotland.ts';
import { wales } from './wales.ts';

/** What a pathway says about each nation, as data: spread one and change a part to put your own in its place. */
export const nations = { england, wales, scotland, 'northern-ireland': northernIreland } satisfies Record<string, NationFacts>;
export type Nation = keyof typeof nations;

/**
 * What completes a school's own pathway in its nation: `completePathway(policy, nationPathway('wales', policy))`.
 * @param nation a nation's name, or facts of your own
 */
export const nationPathway = (nation: Nation | PathwayFacts, { terms }: Pick<Policy, 'terms'> = {}): PathwayDefaults =>
  buildPathway(typeof nation === 'string' ? nations[nation] : nation, terms);
