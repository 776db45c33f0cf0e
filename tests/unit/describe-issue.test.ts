import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeIssue } from '@/lib/content/parse/describe-issue';
import { articleSchema, frontmatterSchema } from '@/lib/content/schema/article-schema';
import * as data from '@/lib/content/schema/data-schemas';
import { siteSchema } from '@/lib/content/schema/site-schema';
import { tableSchema } from '@/lib/content/schema/table-schema';

/** The issues of a value, in words. */
function describeAll(valueSchema: z.ZodType, value: unknown): string[] {
  const issues = valueSchema.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue) => describeIssue(issue, value, valueSchema));
}

const article = {
  id: 'k7dq3vmz9t',
  topic: 'basics',
  author: 'editors',
  publishedAt: '2026-11-23',
  updatedAt: '2026-11-23',
  readAlso: [],
  sources: [],
};

test.each([
  [{ publishedAt: '23 Nov' }, 'publishedAt: expected a date like 2026-11-23, received "23 Nov"'],
  [{ publishedAt: '2026-02-30' }, 'publishedAt: expected a date like 2026-11-23, received "2026-02-30"'],
  [
    { topic: undefined },
    'topic: expected text: lower-case ASCII words joined by hyphens, like fees-and-limits, received nothing',
  ],
  [
    { topic: 'A b' },
    'topic: expected lower-case ASCII words joined by hyphens, like fees-and-limits, received "A b"',
  ],
  [{ sources: 'fees' }, 'sources: expected a list of source ids, received "fees"'],
  [
    { sources: ['a', 1] },
    'sources.1: expected text: lower-case ASCII words joined by hyphens, like fees-and-limits, received 1',
  ],
  [{ readAlso: ['a', 'b', 'c', 'd', 'e'] }, 'readAlso: expected at most 4 slugs, received a list of 5'],
  [{ readAlos: [] }, 'readAlos: expected a known field (did you mean "readAlso"?), received a list of 0'],
  [{ constructor: 'a' }, 'constructor: expected a known field, received "a"'],
])('the fields %j of an article are described', (fields, words) => {
  expect(describeAll(articleSchema, { ...article, ...fields })).toEqual([words]);
});

test('a field of a field carries its whole path', () => {
  const topic = { title: { bn: 'ক', en: 'a', english: 'b' }, description: { bn: 'ক', en: 'a' } };
  expect(describeAll(data.topicsSchema, { basics: topic })).toEqual([
    'basics.title.english: expected a known field, received "b"',
  ]);
});

test('long text is cut', () => {
  const [words = ''] = describeAll(articleSchema, { ...article, topic: 'A'.repeat(500) });
  expect(words.length).toBeLessThan(180);
  expect(words).toMatch(/AAA…"$/);
});

const valid: Record<string, [z.ZodType, unknown]> = {
  article: [articleSchema, { ...article, sources: ['a'] }],
  frontmatter: [frontmatterSchema, { title: 'a title', description: 'a'.repeat(60), answer: 'a'.repeat(60) }],
  trailPhrases: [data.trailPhrasesSchema, { months: [['May']], phrases: ['undated'] }],
  topics: [data.topicsSchema, { a: { title: { bn: 'ক', en: 'a' }, description: { bn: 'ক', en: 'a' } } }],
  sources: [
    data.sourcesSchema,
    {
      a: {
        title: 'a',
        lang: 'en',
        publisher: { bn: 'ক', en: 'a' },
        url: 'https://a.example',
        publishedAt: 2023,
        checkedAt: '2026-11-23',
        kind: 'own',
        read: 'stored',
        note: { bn: 'ক', en: 'a' },
      },
    },
  ],
  glossary: [data.glossarySchema, { a: { term: { bn: 'ক', en: 'a' }, meaning: { bn: 'ক', en: 'a' } } }],
  spelling: [data.spellingSchema, [{ avoid: 'ক', prefer: 'খ', match: 'word' }]],
  table: [
    tableSchema,
    {
      caption: { bn: 'ক', en: 'a' },
      rowHeader: { bn: 'ক', en: 'a' },
      columns: [{ id: 'a', label: { bn: 'ক', en: 'a' } }],
      rows: [{ label: { bn: 'ক', en: 'a' }, cells: { a: { bn: 'ক', en: 'a', cite: ['a'] } } }],
    },
  ],
  site: [
    siteSchema,
    {
      url: 'https://a.example',
      name: { bn: 'ক', en: 'a' },
      tagline: { bn: 'ক', en: 'a' },
      authors: { a: { name: { bn: 'ক', en: 'a' } } },
      follow: {
        facebookPage: 'https://www.facebook.com/a',
        facebookGroup: 'https://www.facebook.com/groups/a',
      },
      aiCrawlers: { training: 'allow', search: 'refuse', assistants: 'allow' },
      ads: { publisher: 'ca-pub-1234567890123456', slots: { afterText: '1234567890' } },
      adsTxt: [{ domain: 'a.example', account: 'a', relationship: 'DIRECT', authority: 'a' }],
    },
  ],
  messages: [data.messagesSchema, { A: { a: 'b' } }],
};

/** Copies of a value, each with one of its parts replaced by something of a wrong kind. */
function spoil(value: unknown): unknown[] {
  const wrong = [7.5, 'x', '', null, [], {}, [7.5], true];
  if (typeof value !== 'object' || value === null) return wrong;
  const inner = Object.entries(value).flatMap(([key, child]) =>
    spoil(child).map((spoilt) =>
      Array.isArray(value)
        ? value.map((item, index) => (index === Number(key) ? spoilt : item))
        : { ...value, [key]: spoilt },
    ),
  );
  return [...wrong, ...inner];
}

test.each(Object.keys(valid))('every error in %s is described in our own words', (name) => {
  const [valueSchema, value] = valid[name] ?? [];
  if (!valueSchema) throw new Error('no schema');
  expect(describeAll(valueSchema, value)).toEqual([]);
  const told = spoil(value).flatMap((spoilt) => describeAll(valueSchema, spoilt));
  expect(told.length).toBeGreaterThan(10);
  for (const words of told) {
    expect(words).toMatch(/expected .+, received .+/s);
    expect(words).not.toMatch(/invalid input|too small|too big|undefined|object Object/i);
  }
});

test('a missing field with an inherited name is nothing', () => {
  const table = { columns: z.object({ constructor: z.string('text') }) };
  expect(describeAll(z.object(table), { columns: {} })).toEqual([
    'columns.constructor: expected text, received nothing',
  ]);
});
