import type { DeclarationInput } from '@schoolgate/sdk/declaration';
import type { DeclarationRequest, Signer } from '@schoolgate/sdk/model';
import { emptyChild, type ChildRow } from '../forms/child-fields.ts';

/** How an answer gets to the school: to its server, by the page's own form, by an email of the parent's own, or on paper. */
export type Way = 'server' | 'form' | 'mail' | 'paper';

/** What the form holds: everything as typed, nothing checked. */
export interface DeclarationAnswers {
  readonly name: string;
  readonly capacity: Signer['capacity'] | '';
  readonly email: string;
  readonly children: readonly ChildRow[];
  /** The school's own further questions, by field name. */
  readonly further: Readonly<Record<string, string>>;
  readonly outcome: DeclarationRequest['outcome'] | '';
  readonly agreed: boolean;
  readonly signature: string;
  /** Whether the signature is drawn, and not typed. */
  readonly drawn: boolean;
  /** The drawn signature as path data. */
  readonly drawing: string;
  readonly reason: string;
}

export const emptyAnswers: DeclarationAnswers = {
  name: '',
  capacity: '',
  email: '',
  children: [emptyChild(0)],
  further: {},
  outcome: '',
  agreed: false,
  signature: '',
  drawn: false,
  drawing: '',
  reason: '',
};

/** The answers as the SDK drafts a declaration from them. */
export const toInput = (
  answers: DeclarationAnswers,
  outcome: DeclarationRequest['outcome'],
  supersedes: string | undefined,
  now = new Date(),
): DeclarationInput => ({
  signer: { name: answers.name, email: answers.email, ...(answers.capacity !== '' && { capacity: answers.capacity }) },
  children: answers.children.map((child) => ({ name: child.name, class: child.class })),
  answers: outcome === 'signed' ? answers.further : { reason: answers.reason },
  outcome,
  agreed: answers.agreed,
  ...(outcome === 'signed' && answers.drawn ? { method: 'drawn', signature: answers.drawing } : { signature: answers.signature }),
  supersedes,
  signedAt: now,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});
