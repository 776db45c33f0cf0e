import { createTransport } from 'nodemailer';
import type { MailSetting } from '../settings';

/** A letter in plain text. */
export type Letter = {
  to: string;
  subject: string;
  text: string;
  /** Where a mail program unsubscribes with one click (RFC 8058). */
  unsubscribeAddress?: string;
};

export type Mailer = { send: (letter: Letter) => Promise<void>; close: () => void };

/** After so long a mail server that does not answer counts as away, in milliseconds. */
const timeout = 10_000;

/** Sends letters by the mail server of the setting. */
export function createMailer({ url, from }: Pick<MailSetting, 'url' | 'from'>): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    // What is in a letter comes from the outside: no file and no address is ever fetched for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, unsubscribeAddress }) => {
      const oneClick = unsubscribeAddress && {
        'List-Unsubscribe': `<${unsubscribeAddress}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };
      await transport.sendMail({
        from,
        // As an object: a text could name several.
        to: { name: '', address: to },
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated', ...oneClick },
      });
    },
    close: () => transport.close(),
  };
}
