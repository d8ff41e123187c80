import type { ChangeReason } from './judge-change.ts';

const sentences: Readonly<Record<ChangeReason, string>> = {
  'rule-added': 'A rule, a right or a consequence came in.',
  'rule-removed': 'A rule, a right or a consequence went.',
  'text-added': 'Something is said that was not said before, and may bind somebody.',
  'text-removed': 'Something is no longer said that may have bound somebody.',
  'undertaking-added': 'Parents are asked to undertake something more.',
  'undertaking-removed': 'Parents undertake something less.',
  'statement-changed': 'Parents declare something that they did not, or no longer do.',
  'organisation-changed': 'Another organisation stands behind the policy.',
  kind: 'It is now another kind of clause.',
  party: 'It now binds somebody else.',
  context: 'It now stands under another lead-in, which can turn what it says.',
  negation: 'A word that forbids, excludes or limits came in or went.',
  amount: 'A number, a date or an amount is another.',
  force: 'How binding it is has changed, for example from “may” to “must”.',
  wording: 'It is said in other words, and may mean something else.',
  information: 'Only information came in or went: it binds nobody.',
  heading: 'A heading came in or went; the clauses under it count for themselves.',
  form: 'The form asks for something else; what is signed is the same.',
  spelling: 'The same words are spelt otherwise.',
  punctuation: 'Only capitals, quotation marks, punctuation or spaces are others.',
  labels: 'Only its printed number, its topic or its references are others.',
  moved: 'It stands in another place, with the same words.',
};

/** Why a change is material or editorial: one English sentence for the author of the policy. */
export const explainChange = (reason: ChangeReason): string => sentences[reason];
