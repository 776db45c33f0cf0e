import { expect, test } from 'vitest';
import { listShareLinks } from '@/lib/discovery/share/list-share-links';

const url = 'https://kajpath.example/bn/getting-paid';

test.each([
  ['facebook', 'https://www.facebook.com/sharer/sharer.php', 'u'],
  ['whatsapp', 'https://wa.me/', 'text'],
  ['messenger', 'fb-messenger://share', 'link'],
  ['x', 'https://x.com/intent/post', 'url'],
] as const)('%s gets the URL of the page, and nothing else', (name, place, parameter) => {
  const link = new URL(listShareLinks(url).find((candidate) => candidate.name === name)?.href ?? '');
  expect(link.href.startsWith(`${place}?`)).toBe(true);
  expect([...link.searchParams]).toEqual([[parameter, url]]);
});
