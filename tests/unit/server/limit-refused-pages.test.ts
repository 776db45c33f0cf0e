import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import type { FormResponse, PostedForm } from '@/lib/server/forms/form-handler';
import { limitRefusedPages } from '@/lib/server/forms/limit-refused-pages';

const library = await loadLibrary();
const page: FormResponse = { kind: 'page', path: '/bn', status: 422, formResult: {} };

function formFrom(ip: string, now: number): PostedForm {
  const empty = new URLSearchParams();
  return { fields: empty, origin: {}, query: empty, cookies: {}, ip, userAgent: '', now, library };
}

test('an address gets fifteen pages with refused forms at once, then one every four seconds; others are not affected', async () => {
  const handler = limitRefusedPages(async () => page);
  const kindOf = async (ip: string, now: number) => (await handler(formFrom(ip, now))).kind;
  const kinds = [];
  for (let count = 0; count < 20; count += 1) kinds.push(await kindOf('203.0.113.66', 1_000));
  expect(kinds).toEqual([...Array(15).fill('page'), ...Array(5).fill('refusal')]);
  expect(await kindOf('198.51.100.1', 1_000)).toBe('page');
  expect(await kindOf('203.0.113.66', 4_999)).toBe('refusal');
  expect(await kindOf('203.0.113.66', 5_000)).toBe('page');
  expect(await kindOf('203.0.113.66', 5_000)).toBe('refusal');
});

test('a refusal in plain text keeps the time after which the form may be sent again', async () => {
  const handler = limitRefusedPages(async () => ({ ...page, status: 429, retryAfter: 420 }));
  let last: FormResponse = page;
  for (let count = 0; count < 16; count += 1) last = await handler(formFrom('203.0.113.67', 1_000));
  expect(last).toMatchObject({ kind: 'refusal', status: 429, reason: 'tooMany', retryAfter: 420 });
});

test('accepted forms are never limited', async () => {
  const handler = limitRefusedPages(async () => ({ kind: 'redirect', location: '/bn' }));
  for (let count = 0; count < 50; count += 1)
    expect((await handler(formFrom('203.0.113.68', 1_000))).kind).toBe('redirect');
});
