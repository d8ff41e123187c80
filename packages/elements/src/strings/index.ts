import type { common } from './en/common.ts';
import type { forms } from './en/forms.ts';
import type { sending } from './en/sending.ts';
import type { en } from './en.ts';

/** Every sentence of the interface. A locale that lacks one does not compile. */
export type Strings = typeof en;

/** What the templates say that all elements share. */
export type CommonStrings = typeof common;

/** What the forms ask. */
export type FormStrings = CommonStrings & typeof forms;

/** What they say once they are filled in. */
export type SendingStrings = FormStrings & typeof sending;

/** A locale brings the tools' words with the others; English brings them with the tools. */
export type PolicyStrings = CommonStrings & {
  readonly policy: Omit<Strings['policy'], 'tools'> & { readonly tools?: Strings['policy']['tools'] };
};
export type PolicyToolStrings = CommonStrings & Pick<Strings, 'policy'>;
export type DeclarationStrings = FormStrings & Pick<Strings, 'declaration'>;
export type DrawingStrings = FormStrings & Pick<Strings, 'drawing'>;
export type EntranceStrings = DeclarationStrings & Pick<Strings, 'entrance'> & { readonly policy: Pick<Strings['policy'], 'tools'> };
export type AnsweredStrings = SendingStrings & Pick<Strings, 'declaration' | 'answered' | 'entrance'>;
export type PathwayStrings = CommonStrings & Pick<Strings, 'pathway'>;
export type StageStrings = PathwayStrings & Pick<Strings, 'stage'>;
export type ConcernStrings = SendingStrings & StageStrings & Pick<Strings, 'concern'>;
export type StatusStrings = ConcernStrings & Pick<Strings, 'status'>;
export type LetterStrings = CommonStrings & Pick<Strings, 'letter'>;
export type ThinkStrings = CommonStrings & Pick<Strings, 'think'>;
export type RegisterStrings = CommonStrings & Pick<Strings, 'register'>;
