import { localeList } from '@/lib/i18n/locales';
import type { ArticleFolder } from '../parse/content-model';
import { fileStart, type Problem } from '../problem';

/**
 * Reports the files that an article lacks: article.yaml, or its text in a language.
 *
 * @param others  files besides the texts; a page has none
 */
export function checkMissingFiles(
  { path, present }: ArticleFolder,
  others: string[] = ['article.yaml'],
): Problem[] {
  const texts = localeList.map((locale) => `${locale}.mdx`);
  const hasTwin = texts.some((name) => present.has(name));
  return [...others, ...texts]
    .filter((name) => !present.has(name))
    .map((name) => ({
      file: `${path}/${name}`,
      ...fileStart,
      headline:
        hasTwin && texts.includes(name)
          ? 'the twin is missing: an article has every language'
          : 'the file is missing',
      fix: 'add the file; see content/README.md#a-new-article-step-by-step',
    }));
}
