import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A received letter: its envelope, headers and text. */
export type ReceivedLetter = { recipients: string[]; letter: Email };

export type MailSink = {
  url: string;
  received: ReceivedLetter[];
  /** Starts or stops refusing letters. */
  setDown: (isDown: boolean) => void;
  close: () => Promise<void>;
};

/** An SMTP server that collects letters. */
export async function openMailSink(): Promise<MailSink> {
  const received: ReceivedLetter[] = [];
  let isDown = false;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: async (stream, { envelope }, done) => {
      const letter = await PostalMime.parse(await buffer(stream));
      if (isDown) return done(new Error('down'));
      received.push({ recipients: envelope.rcptTo.map(({ address }) => address), letter });
      done();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    setDown: (down) => {
      isDown = down;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
