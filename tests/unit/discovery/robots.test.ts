import { expect, test } from 'vitest';
import { aiCrawlers } from '@/lib/discovery/seo/ai-crawlers';
import { buildRobots } from '@/lib/discovery/seo/build-robots';
import { site } from '@/tests/component/samples';

const welcome = 'User-Agent: *\nAllow: /';
const sitemap = 'Sitemap: https://kajpath.example/sitemap.xml\n';

test('all crawlers are allowed, and told of the sitemap', () => {
  expect(buildRobots(site)).toBe(`${welcome}\n\n${sitemap}`);
});

test('a refused kind of AI crawlers is disallowed by name, the other kinds are not', () => {
  const text = buildRobots({ ...site, aiCrawlers: { ...site.aiCrawlers, training: 'refuse' } });
  const [first, second = '', ...others] = text.split('\n\n');
  expect([first, others]).toEqual([welcome, [sitemap]]);
  const lines = second.split('\n');
  expect(lines.at(-1)).toBe('Disallow: /');
  expect(lines).toEqual(expect.arrayContaining(['User-Agent: GPTBot', 'User-Agent: CCBot']));
  expect(second).not.toContain('OAI-SearchBot');
  expect(second).not.toContain('ChatGPT-User');
});

test('every crawler has one kind, and its name is a product token of RFC 9309', () => {
  const names = Object.values(aiCrawlers).flatMap((crawlers) => crawlers.map(({ userAgent }) => userAgent));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z_-]+$/);
});

test('search engines and link previews are never refused', () => {
  const refuse = { training: 'refuse', search: 'refuse', assistants: 'refuse' } as const;
  const text = buildRobots({ ...site, aiCrawlers: refuse });
  expect(text).toContain('Disallow: /');
  expect(text).not.toMatch(/Googlebot|bingbot|facebookexternalhit|Twitterbot|WhatsApp|: Applebot$/im);
});
