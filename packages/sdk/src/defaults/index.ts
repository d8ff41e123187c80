export { buildPathway } from './build-pathway.ts';
export type { ElsewhereRoute, NationFacts, PathwayDefaults, PathwayFacts } from './pathway-facts.ts';
export { unitedKingdom } from './united-kingdom.ts';
