import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { maxSlugLength } from '@/lib/content/check/check-slug';
import { oldAfterDays } from '@/lib/content/dates/is-old';
import { loadLibrary } from '@/lib/content/load-library';
import { limits } from '@/lib/content/parse/input-limits';
import * as schema from '@/lib/content/schema/article-schema';
import { flowSchema, maxPages, maxQuestions } from '@/lib/content/schema/flow-schema';
import { marketplacesSchema } from '@/lib/content/schema/money-schema';
import { programmesSchema } from '@/lib/content/schema/programme-schema';
import { siteSchema } from '@/lib/content/schema/site-schema';
import { localeList } from '@/lib/i18n/locales';

const readme = await readFile('content/README.md', 'utf8');

/** The numbers in the table of limits, in order. */
const [, section = ''] = /\n## Limits\n([\s\S]*?)\n## /.exec(readme) ?? [];
const listed = [...section.matchAll(/\| ([\d,]+)(?: \w+)? *\|$/gm)].map(([, number = '']) =>
  Number(number.replace(',', '')),
);

test('content/README.md lists the limits of the code', () => {
  expect(listed).toEqual([
    limits.textSize,
    limits.textLength,
    limits.textLines,
    limits.braces,
    limits.bracesInAll,
    limits.blockLength,
    limits.blockMarks,
    limits.columns,
    limits.depth,
    limits.dataSize,
    limits.blockLength,
    limits.nesting,
    schema.maxSources,
    schema.maxReadAlso,
    schema.maxFormerSlugs,
    schema.maxAliases,
    maxQuestions,
    maxPages,
    maxSlugLength,
  ]);
});

test.each([
  ['title', 5, 300],
  ['description', 50, 300],
] as const)('the readme and the schema agree on the length of %s', (field, least, most) => {
  expect(readme).toContain(`\`${field}\` (${least}–${most} characters)`);
  const fits = (length: number) =>
    schema.frontmatterSchema.shape[field].safeParse('a'.repeat(length)).success;
  expect([least - 1, least, most, most + 1].map(fits)).toEqual([false, true, true, false]);
});

test.each([
  ['site.yaml', siteSchema],
  ['article.yaml', schema.articleSchema],
  ['Flows', flowSchema],
] as const)('the readme explains every field of %s', (file, { shape }) => {
  const [, chapter = ''] = new RegExp(`\\n## ${file}\\n([\\s\\S]*?)\\n## `).exec(readme) ?? [];
  for (const field of Object.keys(shape)) expect(chapter).toContain(`${field}:`);
});

test.each([
  ['Marketplaces and fees', marketplacesSchema],
  ['Programmes', programmesSchema],
] as const)('the readme explains every field under “%s”', (title, { valueType }) => {
  const [, chapter = ''] = new RegExp(`\\n## ${title}\\n([\\s\\S]*?)\\n## `).exec(readme) ?? [];
  for (const field of Object.keys(valueType.shape)) expect(chapter).toContain(`  ${field}:`);
});

test('content/README.md names the age at which news and checks of sources are old', () => {
  expect(new Set(readme.match(/\d+ days/g))).toEqual(new Set([`${oldAfterDays} days`]));
});

test('every question of the readme leads to a section that exists in both languages', async () => {
  const [, chapter = ''] = /\n## Where each question is answered\n([\s\S]*?)\n## /.exec(readme) ?? [];
  const sections = [...chapter.matchAll(/\| `([a-z0-9-]+)#([a-z0-9-]+)` +\|$/gm)];
  expect(sections.length).toBeGreaterThanOrEqual(14);
  const library = await loadLibrary();
  for (const [, slug = '', section = ''] of sections) {
    for (const locale of localeList)
      expect(library.getBody(slug, locale)?.body, `${slug}#${section}`).toContain(`[#${section}]`);
  }
});
