export { nationPathway, nations, type Nation } from './pathways/nation-pathway.ts';
export type { ElsewhereRoute, NationFacts, PathwayDefaults, PathwayFacts } from '../defaults/index.ts';
export { createPolicy, templates, type TemplateName } from './create-policy.ts';
export { policyDetailsSchema, type PolicyDetails } from './policy-details.ts';
export type { Template, TemplateStep, WriteTemplate } from './template.ts';
export type { TemplateWords } from './template-words.ts';
