import { createHash } from 'node:crypto';
import { copyVersion } from '@/lib/publish/offline/copy-header';
import type { CopyOffer } from '@/lib/publish/offline/copy-offer';
import { writeCopy } from '@/lib/publish/offline/write-copy';

type Content = Parameters<typeof writeCopy>[0];

const words = {
  reading: '<p>copy</p>',
  missing: '<h1>missing</h1>',
  unsent: '<h1>unsent</h1>',
  send: 'send',
};

/** A copy with some pages, and what the server would offer. */
export function sampleCopy(
  key: string,
  content: Partial<Content> = {},
): { body: Uint8Array; offer: CopyOffer } {
  const days = { bn: `দিন ${key}`, en: `day ${key}` };
  const body = writeCopy({
    version: copyVersion,
    key,
    days,
    words: { bn: words, en: words },
    headers: { 'Content-Security-Policy': "default-src 'self'" },
    redirects: {},
    modules: {},
    formPages: {},
    pages: [
      { path: '/bn', text: `<main id="main">${key}</main>` },
      { path: '/bn/404', text: '<main id="main">404</main>' },
    ],
    files: [],
    ...content,
  });
  const hash = createHash('sha256').update(body).digest('hex');
  const file = { address: `/offline/${hash}.copy`, bytes: body.length, size: { bn: '১', en: '1' }, hash };
  return { body, offer: { key, days, copies: { bn: file, en: file, all: file } } };
}

/** The bytes of a copy as a browser gets them. */
export function toBuffer(body: Uint8Array): ArrayBuffer {
  return Uint8Array.from(body).buffer;
}
