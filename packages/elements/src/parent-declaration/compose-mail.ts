import type { DeclarationRequest, Policy } from '@schoolgate/sdk/model';
import { formatInstant } from '../strings/format-instant.ts';
import type { AnsweredStrings } from '../strings/index.ts';
import { isolate } from '../strings/isolate.ts';
import { textDirection } from '../strings/text-direction.ts';
import { versionName } from '../strings/version-name.ts';
import { mailAddress } from '../templates/mail-address.ts';
import type { DeclarationAnswers } from './declaration-answers.ts';
import { listAnswers } from './list-answers.ts';

/** Longer links are cut off or refused by some mail programs. */
const MAXIMUM_LINK = 1900;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** `mailto:` with subject and text; absent where it would be too long. */
  readonly link?: string;
}

/** The words that were answered, in their order. */
const wordsOf = ({ declaration }: Policy): string[] =>
  declaration
    ? [declaration.statement, ...(declaration.leadIn ? [declaration.leadIn] : []), ...declaration.undertakings.map(({ text }) => `- ${text}`)]
    : [];

/** What the text is called and how old it is; the digest says exactly which. Behind an English name, an Arabic date stays in one piece. */
export function versionOf(policy: Policy, language: string): string {
  const version = versionName(policy, language);
  const apart = version !== undefined && textDirection(language) === 'rtl' ? isolate(version) : version;
  return [policy.title ?? policy.id, apart].filter(Boolean).join(', ');
}

/** The answer as an email that the parent sends: the answers, the words signed, and which version of the text they belong to. */
export function composeMail(strings: AnsweredStrings, to: string, policy: Policy, answers: DeclarationAnswers, request: DeclarationRequest): Mail {
  const { declaration: words, answered } = strings;
  const signed = request.outcome === 'signed';
  const lines = [
    ...listAnswers(strings, policy, answers)
      .filter(({ value }) => value !== '')
      .map(({ label, value }) => `${label}: ${value}`),
    `${answered.when}: ${formatInstant(request.signedAt, strings.language)} (${request.timeZone})`,
    '',
    ...(signed ? [`${words.undertakings}:`, ...wordsOf(policy), ''] : []),
    `${answered.version}: ${versionOf(policy, strings.language)}`,
    `${answered.digest}: ${request.policy.digest}`,
  ];
  const subject = answered.subject(policy.title ?? words.title, signed ? answered.answerSigned : answered.answerDeclined);
  const body = lines.join('\n');
  const link = `${mailAddress(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
  return { to, subject, body, ...(link.length <= MAXIMUM_LINK && { link }) };
}
