import { fieldProblem, mailKinds, type FieldProblem, type MailKind, type MailTemplate } from '@schoolgate/sdk/model';

/** What a school's mails say until it has said otherwise. None of them says what a concern is about, or whose it is. */
export const defaultTemplates: Readonly<Record<MailKind, MailTemplate>> = {
  invitation: {
    subject: '{school}: {policy}',
    text: `Dear {parent},

{school} asks you to read "{policy}". This link is yours alone and works until {until}:

{link}

You can sign or decline there. Signing is voluntary: either answer is fine, and nothing depends on it.

{school}`,
  },
  reminder: {
    subject: '{school}: {policy} (reminder)',
    text: `Dear {parent},

we have not had an answer from you about "{policy}" yet. This link is yours alone and works until {until}:

{link}

You can sign or decline there. Signing is voluntary: if you decline, we will not remind you again.

{school}`,
  },
  'reply-notice': {
    subject: '{school} has answered you',
    text: `There is an answer to what you sent us under the reference {reference}.

You can read it with that reference and the secret code that you were given with it: {link}

{school}`,
  },
  'concern-notice': {
    subject: 'A concern waits for you at {school}',
    text: `A concern waits for you at {school}. You can read it when you have signed in:

{link}`,
  },
  'overdue-notice': {
    subject: 'An answer is overdue at {school}',
    text: `A parent was promised an answer by a day that has passed. You can read the concern when you have signed in:

{link}`,
  },
  'nobody-answers': {
    subject: 'Nobody at {school} can read a concern that waits',
    text: `A concern waits at {school}, and nobody there has a role in which it may be read: {role}. Please give somebody that role:

{link}`,
  },
  'review-reminder': {
    subject: '{school}: review of {policy}',
    text: `The review of "{policy}" of {school} is due by {date}.

{link}`,
  },
};

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** What is wrong with a template: a placeholder that this kind has not, or one that it cannot do without. */
export function checkTemplate(kind: MailKind, template: MailTemplate, at: string): FieldProblem[] {
  const { placeholders, needs }: { placeholders: readonly string[]; needs: readonly string[] } = mailKinds[kind];
  const allowed = placeholders.map((name) => `{${name}}`).join(', ');
  const used = (text: string) => Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name);
  const unknown = (['subject', 'text'] as const).flatMap((field) =>
    used(template[field]).some((name) => !placeholders.includes(name))
      ? [fieldProblem(`${at}/${field}`, 'unknown', `What stands in braces here must be one of ${allowed}.`)]
      : [],
  );
  // In the subject a link would be shown by every device that announces mail, and could not be followed.
  const linked = used(template.subject).includes('link') ? [fieldProblem(`${at}/subject`, 'invalid', 'The link belongs into the text.')] : [];
  const missing = needs.filter((name) => !used(template.text).includes(name));
  return [...unknown, ...linked, ...missing.map((name) => fieldProblem(`${at}/text`, 'required', `The text needs {${name}}.`))];
}

/** A name is one line, whatever stands on the roll; what it holds cannot be mistaken for a line of ours. */
const toLine = (value: string) => value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Puts values in their places. A value that looks like a placeholder is not filled in again. */
export function fillTemplate({ subject, text }: MailTemplate, values: Readonly<Record<string, string>>): MailTemplate {
  const fill = (template: string) =>
    template.replaceAll(PLACEHOLDER, (whole, name: string) => (Object.hasOwn(values, name) ? toLine(values[name] ?? '') : whole));
  return { subject: toLine(fill(subject)), text: fill(text) };
}
