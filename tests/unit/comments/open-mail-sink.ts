import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A letter as it went over the line: its envelope, and what a mail program reads in it. */
export type ReceivedLetter = { recipients: string[]; letter: Email };

export type MailSink = {
  url: string;
  received: ReceivedLetter[];
  /** Refuses letters from now on, or takes them again. */
  setAway: (isAway: boolean) => void;
  close: () => Promise<void>;
};

/** A mail server that keeps what it is given. */
export async function openMailSink(): Promise<MailSink> {
  const received: ReceivedLetter[] = [];
  let isAway = false;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: async (stream, { envelope }, done) => {
      const letter = await PostalMime.parse(await buffer(stream));
      if (isAway) return done(new Error('away'));
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
    setAway: (away) => {
      isAway = away;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
