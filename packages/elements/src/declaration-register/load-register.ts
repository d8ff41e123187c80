import type { Register, RegisterEntry } from '@schoolgate/sdk/model';
import { RegisterError, type RegisterSource } from './register-source.ts';

/** The numbers, and every parent's line; `null` where the person's role sees numbers only. */
export interface LoadedRegister {
  readonly totals: Register;
  readonly entries: readonly RegisterEntry[] | null;
}

const loadEntries = async (source: RegisterSource, onProgress: (count: number) => void): Promise<RegisterEntry[] | null> => {
  const entries: RegisterEntry[] = [];
  let after: string | undefined;
  do {
    const page = await source.parents(after);
    entries.push(...page.items);
    onProgress(entries.length);
    after = page.next;
  } while (after !== undefined);
  return entries;
};

const count = (entries: readonly RegisterEntry[], state: RegisterEntry['state']) => entries.filter((entry) => entry.state === state).length;

/** The numbers as the lines say them, which are each parent on the roll once. */
const countAgain = (totals: Register, entries: readonly RegisterEntry[]): Register => ({
  ...totals,
  parents: entries.length,
  states: {
    signed: count(entries, 'signed'),
    declined: count(entries, 'declined'),
    'not-yet': count(entries, 'not-yet'),
    'due-again': count(entries, 'due-again'),
    'not-asked': count(entries, 'not-asked'),
  },
});

/**
 * Loads the whole register, page by page. What changed on the server meanwhile counts as the lines have it, so that the numbers
 * and the lines never contradict each other.
 * @throws {RegisterError} where the server does not give it
 */
export async function loadRegister(source: RegisterSource, onProgress: (count: number) => void): Promise<LoadedRegister> {
  const totals = await source.totals();
  try {
    const entries = await loadEntries(source, onProgress);
    return { totals: entries ? countAgain(totals, entries) : totals, entries };
  } catch (error) {
    if (error instanceof RegisterError && error.status === 403) return { totals, entries: null };
    throw error;
  }
}
