import { createTransport } from 'nodemailer';

export interface OutgoingMail {
  /** The same for every attempt at one mail, so that a mail server can tell a second copy. */
  readonly id: string;
  readonly to: string;
  /** Shown as the sender. */
  readonly school: string;
  readonly subject: string;
  readonly text: string;
}

/** The mail server says that it will never take this mail; trying again would not change that. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
}

/** It may have been taken although no answer came: the connection broke after the text was sent. */
export class MailUncertainError extends Error {
  override readonly name = 'MailUncertainError';
}

export interface Mailer {
  /** @throws {@link MailRefusedError}, {@link MailUncertainError}, or Error for what may work later; no message holds an address */
  readonly send: (mail: OutgoingMail) => Promise<void>;
  readonly close: () => void;
}

export interface MailerSettings {
  /** `smtps://user:password@mail.example` or `smtp://mail.example:587`. */
  readonly url: string;
  /** The address that mails come from. */
  readonly from: string;
}

const isOwnMachine = (url: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

/** An error of our own in the place of nodemailer's, which quotes addresses. */
function judge(error: unknown): Error {
  const { code, command, responseCode }: { code?: unknown; command?: unknown; responseCode?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  if (typeof responseCode === 'number' && responseCode >= 500 && code !== 'EAUTH') return new MailRefusedError('The mail server refused a mail.');
  if (command === 'DATA' && responseCode === undefined) return new MailUncertainError('The mail server did not answer.');
  return new Error('The mail server could not be reached or is busy.');
}

/** Sends plain text by SMTP. Away from this machine it insists on encryption, unless the URL says `?requireTLS=false`. */
export function createMailer({ url, from }: MailerSettings): Mailer {
  const transport = createTransport({
    url,
    requireTLS: !isOwnMachine(url),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.slice(from.lastIndexOf('@') + 1);
  return {
    send: async ({ id, to, school, subject, text }) => {
      const mail = {
        from: { name: school, address: from },
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      };
      const failure = await transport.sendMail(mail).then(
        () => undefined,
        (error: unknown) => judge(error),
      );
      if (failure) throw failure;
    },
    close: () => transport.close(),
  };
}
