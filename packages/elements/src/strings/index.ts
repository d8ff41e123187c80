import { en } from './en.ts';

/** Every sentence of the interface. A locale that lacks one does not compile. */
export type Strings = typeof en;

/** The dictionary for a language tag; English where there is none. */
export const stringsFor = (_locale: string | undefined): Strings => en;
