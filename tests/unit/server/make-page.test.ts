import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { LogEvent } from '@/lib/log/write-log';
import { createDocumentMaker } from '@/lib/publish/create-document-maker';
import { moduleLoader } from '@/lib/publish/module-loader';
import { createIntruderLog } from '@/lib/server/create-intruder-log';
import { makePage } from '@/lib/server/render/make-page';

const siteUrl = 'https://kajpath.example';
const module = '/assets/comments.0123456789.js';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Makes a page of what Next.js has rendered in its body, and says what was logged. */
function make(body: string, rendered = 200) {
  const events: LogEvent[] = [];
  const makeDocument = createDocumentMaker('.lead{color:red}', {
    own: { siteUrl, modules: new Set([module]) },
    reportIntruders: createIntruderLog((event) => events.push(event)),
  });
  const html = `<!DOCTYPE html><html><head><title>a</title></head><body>${body}</body></html>`;
  const { status, headers } = makePage(
    { url: '/bn/a/comments?sent=1', encoding: 'identity' },
    { status: rendered, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(html) },
    { makeDocument, siteUrl },
  );
  const policy = headers['Content-Security-Policy'] ?? '';
  const sourcesOf = (directive: string) => new RegExp(`${directive} ([^;]+)`).exec(policy)?.[1];
  return { status, events, scripts: sourcesOf('script-src'), styles: sourcesOf('style-src') };
}

test('what is foreign in a page rendered per request is sent and logged, but its policy does not let it run', () => {
  const loader = moduleLoader(module);
  const foreign =
    '<p onclick="steal()">b</p><script type="speculationrules">{"prefetch":[]}</script><style>p{}</style>';
  expect(make(`<p class="lead">a</p><script>${loader}</script>${foreign}`)).toEqual({
    status: 200,
    events: ['p', 'script', 'style'].map((element) => ({
      event: 'intruder',
      page: '/bn/a/comments',
      element,
    })),
    scripts: `'self' ${hash(loader)}`,
    styles: `'self' ${hash('.lead{color:red}')}`,
  });
});

test('a page with a part that would stay hidden without script is not sent', () => {
  expect(() => make('<template id="B:0"></template>')).toThrow('/bn/a/comments: the page is not complete');
});

test('a missing page whose parts come late is missing, not a failure', () => {
  expect(make('<template id="B:0"></template>', 404)).toMatchObject({ status: 404, events: [] });
});
