import { type Locale, localeList } from '@/lib/i18n/locales';

/** What belongs to an article: its texts, its facts, and what people ask. */
const articleTexts = [...localeList, 'facts', 'questions'] as const;

/** What a text is to the person who writes it; `file` for everything that belongs to no article. */
export type TextKind = (typeof articleTexts)[number] | 'file';

/** A text as it was opened. `base` is its version, to see whether somebody else has saved it meanwhile. */
export type EditedText = { kind: TextKind; path: string; text: string; base: string };

/** The language of a text; none for facts and files. */
export function langOf(kind: TextKind): Locale | undefined {
  return localeList.find((locale) => locale === kind);
}

const fileNames: Record<string, TextKind> = {
  ...Object.fromEntries(localeList.map((locale) => [`${locale}.mdx`, locale])),
  'article.yaml': 'facts',
  'questions.yaml': 'questions',
};

/** What a file of the content is, by its path. */
export function kindOf(path: string): TextKind {
  const [, folder = '', name = ''] = /^(articles|pages)\/[^/]+\/([^/]+)$/.exec(path) ?? [];
  return (folder && fileNames[name]) || 'file';
}

/** Paths of the texts that an article or a page about the site of this slug may have. */
export function listTextPaths(folder: 'articles' | 'pages', slug: string): string[] {
  return Object.keys(fileNames)
    .filter((name) => folder === 'articles' || name !== 'article.yaml')
    .map((name) => `${folder}/${slug}/${name}`);
}
