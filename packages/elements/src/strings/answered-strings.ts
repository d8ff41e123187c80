import type { answered } from './en/answered.ts';
import type { DeclarationStrings } from './index.ts';

/** What `<parent-declaration>` says, once its form has been filled in. */
export type AnsweredStrings = DeclarationStrings & { readonly answered: typeof answered };
