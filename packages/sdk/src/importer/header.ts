import type { Organisation, Policy } from '../model/index.ts';
import type { Ledger } from './ledger.ts';
import type { QuestionList } from './questions.ts';

type History = NonNullable<NonNullable<Policy['control']>['history']>;

/** The header of a policy while it is being read. */
export interface Header {
  title?: string;
  organisation?: Organisation;
  version?: string;
  issued?: string;
  review: { every?: string; next?: string; by?: string };
  approvedBy?: string;
  history: History;
  /** The title in Welsh, where a bilingual document prints both. */
  welshTitle?: string;
}

export interface HeaderReading {
  readonly header: Header;
  readonly ledger: Ledger;
  readonly ask: QuestionList['add'];
  /** Read 03/04/2025 as March. */
  readonly monthFirst: boolean;
  /** True where the document is in Welsh, and its Welsh title is no translation. */
  readonly inWelsh?: boolean;
}

/** The header as the policy carries it: only what the document said. */
export function headerFields({ title, organisation, issued, review, approvedBy, history, welshTitle }: Header): Partial<Policy> {
  const latest = history
    .map(({ date }) => date ?? '')
    .sort()
    .at(-1);
  const date = issued ?? latest;
  return {
    ...(title !== undefined && { title }),
    ...(organisation && { organisation }),
    ...(date !== undefined && { issued: date }),
    ...(Object.keys(review).length > 0 && { review }),
    ...((approvedBy !== undefined || history.length > 0) && {
      control: { ...(approvedBy !== undefined && { approvedBy }), ...(history.length > 0 && { history }) },
    }),
    ...(welshTitle !== undefined && { translations: { cy: { title: welshTitle, text: {} } } }),
  };
}
