import type { PartialDate, RespondWithin } from '../model/index.ts';

/** The few words that an export adds to the document's own. */
export interface ExportLabels {
  readonly untitled: string;
  readonly version: (version: string) => string;
  readonly issued: (date: string) => string;
  readonly nextReview: (date: string) => string;
  readonly declaration: string;
  readonly asksFor: string;
  readonly help: string;
  readonly bring: string;
  readonly respondWithin: (within: RespondWithin) => string;
  readonly checkedOn: (date: string) => string;
  readonly privacy: string;
  readonly controller: string;
  readonly basis: string;
  readonly retention: string;
  readonly contact: string;
  readonly forConcerns: string;
  readonly letter: string;
  /** Beside a clause, where an overlay was applied: whose it is. */
  readonly origin: { readonly trust: string; readonly school: string };
}

const units = { 'school-days': 'school day', 'working-days': 'working day', days: 'day' } as const;

export const englishLabels: ExportLabels = {
  untitled: 'Code of conduct',
  version: (version) => `Version ${version}`,
  issued: (date) => `Issued ${date}`,
  nextReview: (date) => `Next review ${date}`,
  declaration: 'Declaration',
  asksFor: 'The form asks for',
  help: 'Who can help',
  bring: 'What helps',
  respondWithin: ({ amount, unit }) => `You hear back within ${amount} ${units[unit]}${amount === 1 ? '' : 's'}.`,
  checkedOn: (date) => `Checked ${date}`,
  privacy: 'What happens to your data',
  controller: 'Who keeps it',
  basis: 'Why',
  retention: 'How long',
  contact: 'Whom to ask',
  forConcerns: 'If you raise a concern',
  letter: 'Letter to parents',
  origin: { trust: 'From the trust', school: 'From the school' },
};

/** A date as exact as it is: "2027", "March 2027", "31 March 2027". */
export const formatDate = (date: PartialDate, language: string): string => {
  const [, month, day] = date.split('-');
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(new Date(`${date}${'-01-01'.slice(0, 10 - date.length)}T00:00:00Z`));
};
