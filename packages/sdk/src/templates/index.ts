export { nationPathway, nations, type Nation } from './pathways/nation-pathway.ts';
export type { ElsewhereRoute, NationFacts, PathwayDefaults, PathwayFacts } from '../defaults/index.ts';
