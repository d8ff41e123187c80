import { codeOfConductExamples } from './code-of-conduct/code-of-conduct.examples.ts';
import { concernPathwayExamples } from './concern-pathway/concern-pathway.examples.ts';
import { parentDeclarationExamples } from './parent-declaration/parent-declaration.examples.ts';
import type { Example } from './testing/example.ts';

/** Every state of every element. */
export const examples: readonly Example[] = [...codeOfConductExamples, ...parentDeclarationExamples, ...concernPathwayExamples];
