import type { RegisterEntry, RegisterState } from '@schoolgate/sdk/model';

export type SortKey = 'parent' | 'state' | 'received';

/** What of the register is looked at, and in which order. */
export interface Arrangement {
  readonly state: RegisterState | '';
  readonly search: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

const order: readonly RegisterState[] = ['due-again', 'not-yet', 'declined', 'signed', 'not-asked'];

const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const compareBy = (sort: SortKey, language: string): ((a: RegisterEntry, b: RegisterEntry) => number) => {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const byName = (a: RegisterEntry, b: RegisterEntry) => compare(a.name, b.name);
  if (sort === 'state') return (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || byName(a, b);
  if (sort === 'received') return (a, b) => (a.receivedAt ?? '').localeCompare(b.receivedAt ?? '') || byName(a, b);
  return byName;
};

/** The lines that are looked at: found by the name of a parent or a child, accents or not, in the order asked for. */
export function arrangeEntries(
  entries: readonly RegisterEntry[],
  { state, search, sort, descending }: Arrangement,
  language: string,
): RegisterEntry[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const matches = ({ name, children }: RegisterEntry) => {
    const text = fold([name, ...children.flatMap((child) => [child.name, child.class ?? ''])].join(' '));
    return words.every((word) => text.includes(word));
  };
  const found = entries.filter((entry) => (state === '' || entry.state === state) && matches(entry)).toSorted(compareBy(sort, language));
  return descending ? found.toReversed() : found;
}
