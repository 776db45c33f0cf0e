import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { listReferences } from '@/lib/content/markup/list-references';
import { localeList } from '@/lib/i18n/locales';
import { createSectionLoader } from '@/lib/mdx/load-sections';
import { readAnswers } from './search-queries';

/* Which section answers what readers type: each was read with the question in mind. */

const answers = [...readAnswers('search-queries.tsv'), ...readAnswers('search-later-queries.tsv')];
const library = await loadLibrary();

test('there are answers to 60 queries, and to 20 more of the articles that came later', () => {
  expect(readAnswers('search-queries.tsv')).toHaveLength(60);
  expect(new Set(answers.map(({ query }) => query)).size).toBe(80);
});

test.each(answers)(
  '$query is answered by $slug#$section in both languages',
  async ({ slug, section, articles }) => {
    expect(articles).toContain(slug);
    const article = library.getArticle(slug);
    for (const locale of localeList) {
      const sections = article ? await createSectionLoader(library)(article, locale) : [];
      const answer = sections.find(({ id }) => id === section);
      // A heading alone is not an answer: sentences or a table must follow.
      expect([answer?.text, ...listReferences(answer?.elements ?? [], 'table')].join(''), locale).not.toBe(
        '',
      );
    }
  },
);
