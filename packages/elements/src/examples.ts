import { codeOfConductExamples } from './code-of-conduct/code-of-conduct.examples.ts';
import { concernPathwayExamples } from './concern-pathway/concern-pathway.examples.ts';
import { declarationRegisterExamples } from './declaration-register/declaration-register.examples.ts';
import { parentDeclarationExamples } from './parent-declaration/parent-declaration.examples.ts';
import { parentLetterExamples } from './parent-letter/parent-letter.examples.ts';
import { thinkBeforePostingExamples } from './think-before-posting/think-before-posting.examples.ts';
import type { Example } from './testing/example.ts';

/** Every state of every element. */
export const examples: readonly Example[] = [
  ...codeOfConductExamples,
  ...parentDeclarationExamples,
  ...concernPathwayExamples,
  ...parentLetterExamples,
  ...thinkBeforePostingExamples,
  ...declarationRegisterExamples,
];
