import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { LogEvent } from '@/lib/comments/log-event';
import { createDocumentMaker } from '@/lib/publish/create-document-maker';
import { answerDynamicPage } from '@/lib/server/answer-dynamic-page';
import { createIntruderLog } from '@/lib/server/create-intruder-log';

const framework = '<script src="/_next/static/a.js" async=""></script>';
const page = `<!DOCTYPE html><html lang="bn"><head><title>ক</title>${framework}</head><body><p class="lead">খ</p></body></html>`;
const document =
  '<!DOCTYPE html><html lang="bn"><head><title>ক</title><style>.lead{color:red}</style></head><body><p class="lead">খ</p></body></html>';

/** Writes as Next.js does: headers early, the text in chunks that split characters. */
const rendersPage: RequestListener = (_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Link', '</_next/static/a.js>; rel=preload');
  response.flushHeaders();
  const bytes = Buffer.from(page);
  const cut = bytes.indexOf(Buffer.from('ক')) + 1;
  response.write(bytes.subarray(0, cut));
  response.end(bytes.subarray(cut));
};

/** What the server has logged. */
const events: LogEvent[] = [];
const reportIntruders = createIntruderLog((event) => events.push(event));

type Answer = { status?: number; headers: IncomingHttpHeaders; body: Buffer };

async function ask(
  next: RequestListener,
  options: { method?: string; headers?: Record<string, string> } = {},
) {
  const makeDocument = createDocumentMaker('.lead{color:red}.unused{color:blue}', {
    own: {
      siteUrl: 'https://kajpath.example',
      modules: new Set(['/assets/comments.0123456789.js']),
    },
    reportIntruders,
  });
  const server = createServer((incoming, response) =>
    answerDynamicPage(incoming, response, { next, makeDocument, siteUrl: 'https://kajpath.example' }),
  );
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return new Promise<Answer>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/bn/page?q=1', ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test('a page rendered per request is sent as a document with a policy for its style', async () => {
  const { status, headers, body } = await ask(rendersPage);
  expect(status).toBe(200);
  expect(body.toString()).toBe(document);
  expect(headers['content-length']).toBe(String(Buffer.byteLength(document)));
  expect(headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-/);
  expect(headers).not.toHaveProperty('link');
});

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('it is sent in %s to clients that accept it', async (encoding, decompress) => {
  const { headers, body } = await ask(rendersPage, { headers: { 'Accept-Encoding': encoding } });
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers.vary).toBe('Accept-Encoding');
  expect(decompress(body).toString()).toBe(document);
});

test('Next.js is kept from compressing', async () => {
  let seen: string | undefined = 'nothing';
  await ask(
    (incoming, response) => {
      seen = incoming.headers['accept-encoding'];
      rendersPage(incoming, response);
    },
    { headers: { 'Accept-Encoding': 'br' } },
  );
  expect(seen).toBeUndefined();
});

test('HEAD gets only the headers', async () => {
  const { headers, body } = await ask(rendersPage, { method: 'HEAD' });
  expect(headers['content-length']).toBe(String(Buffer.byteLength(document)));
  expect(body).toHaveLength(0);
});

test('a redirect is passed on unchanged', async () => {
  const { status, headers } = await ask((_, response) => {
    response.writeHead(307, { Location: '/bn' });
    response.end();
  });
  expect(status).toBe(307);
  expect(headers.location).toBe('/bn');
});

test('a page with a part that would stay hidden without script gets a 500, not a broken page', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { status, body } = await ask((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!DOCTYPE html><title>a</title><template id="B:0"></template>');
  });
  expect(status).toBe(500);
  expect(body).toHaveLength(0);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

test('what is foreign in a page rendered per request is logged once without its text, and its policy does not let it run', async () => {
  const loader = `onload=()=>setTimeout(()=>import("/assets/comments.0123456789.js"),1e3)`;
  const foreign =
    '<p onclick="steal()">b</p><script type="speculationrules">{"prefetch":[]}</script><style>p{}</style>';
  const sendsForeign: RequestListener = (_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!DOCTYPE html><html><head><title>a</title></head><body><script>${loader}</script>${foreign}</body></html>`,
    );
  };
  const { status, headers } = await ask(sendsForeign);
  await ask(sendsForeign);
  expect(status).toBe(200);
  const policy = String(headers['content-security-policy']);
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(/script-src ([^;]+)/.exec(policy)?.[1]).toBe(`'self' ${hash(loader)}`);
  expect(/style-src ([^;]+)/.exec(policy)?.[1]).toBe("'self'");
  expect(events).toEqual(
    ['p', 'script', 'style'].map((element) => ({ event: 'intruder', page: '/bn/page', element })),
  );
});
