import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { App } from '@/lib/server/create-app';
import { renderSample, startSampleSite } from './sample-site';
import { requestOf, sendRaw } from './send-raw';

/* What becomes of a connection: whose answer comes first, and when it is closed. */

let app: App | undefined;
afterEach(() => app?.close());

const page = 'GET /bn/marketplaces/comments HTTP/1.1\r\nHost: a\r\n\r\n';
const statusesIn = (text: string) =>
  [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));

test('a request that cannot be parsed is answered after those before it, which take longer', async () => {
  let release = () => {};
  const started = await startSampleSite({
    renderPage: async (request) => {
      await new Promise<void>((go) => {
        release = go;
      });
      return renderSample(request);
    },
  });
  ({ app } = started);
  app.server.on('clientError', () => setImmediate(() => release()));
  const { text } = await sendRaw(started.port, `${page}GET /bn/কাজ HTTP/1.1\r\nHost: a\r\n\r\n`);
  expect(statusesIn(text)).toEqual([200, 404]);
  expect(text).toContain('rendered /bn/marketplaces/comments');
});

test('a form whose body cannot be parsed is answered at once', async () => {
  const started = await startSampleSite();
  ({ app } = started);
  const head = 'POST /api/comments HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n';
  const type = 'Content-Type: application/x-www-form-urlencoded\r\n\r\n';
  const { text } = await sendRaw(started.port, `${page}${head}${type}no chunk`);
  expect(statusesIn(text)).toEqual([200, 400]);
});

test.each(['CONNECT kajpath.example:443', 'GET /bn/কাজ', 'BREW /bn'])(
  'the connection of %s is closed, even when the client keeps its side open',
  async (line) => {
    const started = await startSampleSite();
    ({ app } = started);
    const socket = connect({ port: started.port, host: '127.0.0.1', allowHalfOpen: true });
    try {
      socket.resume().write(requestOf(line));
      const [served] = await once(app.server, 'connection');
      await once(socket, 'end');
      if (!served.destroyed) await once(served, 'close');
      expect(served.destroyed).toBe(true);
    } finally {
      socket.destroy();
    }
  },
);
