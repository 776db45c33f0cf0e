import { createTransport } from 'nodemailer';
import type { MailSetting } from '@/lib/settings/settings';

/** A plain text letter, ready to send. */
export type Letter = {
  to: string;
  subject: string;
  text: string;
  /** URL for one-click unsubscribe (RFC 8058). */
  unsubscribeAddress?: string;
};

export type Mailer = { send: (letter: Letter) => Promise<void>; close: () => void };

/** How long to wait for the mail server, in milliseconds. */
const timeout = 10_000;
/** How long sending one letter may take in all, in milliseconds: a server that answers slowly resets each single wait. */
export const longestSend = 60_000;

/** Creates a mailer for the configured SMTP server. */
export function createMailer({ url, from }: Pick<MailSetting, 'url' | 'from'>): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    // Letters contain texts from strangers: never load files or URLs for them.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, unsubscribeAddress }) => {
      const oneClick = unsubscribeAddress && {
        'List-Unsubscribe': `<${unsubscribeAddress}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };
      const sending = transport.sendMail({
        from,
        // As an object, because a string could contain several addresses.
        to: { name: '', address: to },
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated', ...oneClick },
      });
      await within(longestSend, sending);
    },
    close: () => transport.close(),
  };
}

/** Rejects when work takes longer than this, in milliseconds. */
async function within(time: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the mail server took too long')), time);
  });
  try {
    await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
