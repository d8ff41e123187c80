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
