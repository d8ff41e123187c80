export { CodeOfConduct } from './code-of-conduct/code-of-conduct.ts';
export * from './code-of-conduct/code-of-conduct.events.ts';
export { ConcernPathway } from './concern-pathway/concern-pathway.ts';
export * from './concern-pathway/concern-pathway.events.ts';
export { ConductProvider } from './conduct-provider/conduct-provider.ts';
export * from './conduct-provider/conduct-provider.events.ts';
export { ParentDeclaration } from './parent-declaration/parent-declaration.ts';
export * from './parent-declaration/parent-declaration.events.ts';
export { conductContext, type Conduct } from './context/conduct-context.ts';
