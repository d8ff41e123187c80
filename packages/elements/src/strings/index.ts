import type { common } from './en/common.ts';
import type { en } from './en.ts';

/** Every sentence of the interface. A locale that lacks one does not compile. */
export type Strings = typeof en;

/** What the templates say that all elements share. */
export type CommonStrings = typeof common;

/** What the forms say, and everything that they stand among. */
export type FormStrings = Omit<Strings, 'policy' | 'declaration' | 'pathway' | 'stage' | 'concern'>;

export type PolicyStrings = CommonStrings & { readonly policy: Omit<Strings['policy'], 'tools'> };
export type PolicyToolStrings = CommonStrings & Pick<Strings, 'policy'>;
export type DeclarationStrings = FormStrings & Pick<Strings, 'declaration'>;
export type PathwayStrings = CommonStrings & Pick<Strings, 'pathway'>;
export type StageStrings = PathwayStrings & Pick<Strings, 'stage'>;
export type ConcernStrings = FormStrings & StageStrings & Pick<Strings, 'concern'>;
