import { expect, test } from 'vitest';
import { aiCrawlers } from '@/lib/discovery/seo/ai-crawlers';
import { buildRobots } from '@/lib/discovery/seo/build-robots';
import { site } from '@/tests/component/samples';

const welcome = { userAgent: '*', allow: '/' };

test('all crawlers are allowed, and told of the sitemap', () => {
  expect(buildRobots(site)).toEqual({ rules: [welcome], sitemap: 'https://kajpath.example/sitemap.xml' });
});

test('a refused kind of AI crawlers is disallowed by name, the other kinds are not', () => {
  const { rules } = buildRobots({ ...site, aiCrawlers: { ...site.aiCrawlers, training: 'refuse' } });
  const [first, second, ...others] = Array.isArray(rules) ? rules : [rules];
  expect([first, others]).toEqual([welcome, []]);
  expect(second).toMatchObject({ disallow: '/', userAgent: expect.arrayContaining(['GPTBot', 'CCBot']) });
  expect(second?.userAgent).not.toContain('OAI-SearchBot');
  expect(second?.userAgent).not.toContain('ChatGPT-User');
});

test('every crawler has one kind, and its name is a product token of RFC 9309', () => {
  const names = Object.values(aiCrawlers).flatMap((crawlers) => crawlers.map(({ userAgent }) => userAgent));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z_-]+$/);
});

test('search engines and link previews are never refused', () => {
  const refuse = { training: 'refuse', search: 'refuse', assistants: 'refuse' } as const;
  const text = JSON.stringify(buildRobots({ ...site, aiCrawlers: refuse }));
  expect(text).not.toMatch(/Googlebot|bingbot|facebookexternalhit|Twitterbot|WhatsApp|"Applebot"/i);
});
