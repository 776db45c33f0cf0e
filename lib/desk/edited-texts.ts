import { type Locale, localeList } from '@/lib/i18n/locales';

/** What belongs to an article: its texts, its facts, and what people ask. */
export const textKinds = [...localeList, 'facts', 'questions'] as const;
export type TextKind = (typeof textKinds)[number];

/** A text as it was opened. `base` is its version, to see whether somebody else has saved it meanwhile. */
export type EditedText = { kind: TextKind; path: string; text: string; base: string };

const isLocaleKind = (kind: TextKind): kind is Locale => (localeList as readonly string[]).includes(kind);

/** The language of a text; none for facts and questions. */
export const langOf = (kind: TextKind): Locale | undefined => (isLocaleKind(kind) ? kind : undefined);

/** Path of a text below the content folder. @param folder  of the article or page: `articles/first` */
export function pathOfText(folder: string, kind: TextKind): string {
  if (isLocaleKind(kind)) return `${folder}/${kind}.mdx`;
  return `${folder}/${kind === 'facts' ? 'article' : 'questions'}.yaml`;
}

/** Every path that a text of this slug can have: of an article, or of a page about the site. */
export function listTextPaths(slug: string): string[] {
  return ['articles', 'pages'].flatMap((kind) =>
    textKinds.map((text) => pathOfText(`${kind}/${slug}`, text)),
  );
}
