import { type Locale, localeList, locales } from '@/lib/i18n/locales';
import { listAuthorComponents } from './author-components';
import { createArticleId } from './create-article-id';

/**
 * Creates the files of a new article, by name. Fields that the author must fill are empty, so the check asks for them;
 * examples of what an author may use are in a comment.
 *
 * @param today  today in Dhaka
 */
export function createArticleTemplate(today: string): Record<string, string> {
  const texts = localeList.map((locale) => [`${locale}.mdx`, textTemplate(locale)] as const);
  return {
    'article.yaml': metaTemplate(today),
    ...Object.fromEntries(texts),
    'questions.yaml': questionsTemplate,
  };
}

const questionsTemplate = `# What people type when they look for the article, and for each of its headings by its id: 5 to 10 phrases each, in Bangla letters, in
# English and in Banglish. Readers never see them. Remove the lines of examples.
answer: # - টাকা আসে নাই / - taka ashe nai / - got scammed what now
first-section:
`;

const metaTemplate = (
  today: string,
) => `id: ${createArticleId()} # never change or copy it: comments belong to it
topic: # an id in data/topics.yaml
author: # an id under authors in site.yaml
publishedAt: ${today}
updatedAt: ${today}
readAlso: [] # slugs of other articles, at most 4
sources: [] # ids in data/sources.yaml, in the order of their numbers
`;

/** Sentences with inline components, a line each; then the blocks. */
function listExamples(locale: Locale): string {
  const of = (display: 'inline' | 'block') =>
    listAuthorComponents().flatMap((component) =>
      component.display === display ? component.example(locales[locale].sample) : [],
    );
  return [of('inline').join('\n'), ...of('block')].join('\n\n');
}

const textTemplate = (locale: Locale) => `---
title:
description:
answer: >-
---

## [#first-section]

{/*
Headings end in their id, the same in every language. What you may use; content/README.md tells all of it:

${listExamples(locale)}
*/}
`;
