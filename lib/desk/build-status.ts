import { parseArticleTexts } from '@/lib/content/check/parse-article-texts';
import type { PublicationState } from '@/lib/content/dates/publication';
import { createLibrary } from '@/lib/content/library';
import { countProseWords } from '@/lib/content/markup/count-prose-words';
import type { ContentModel } from '@/lib/content/parse/content-model';
import { inEach, type Locale, localeList, otherLocales } from '@/lib/i18n/locales';
import { countLinks } from './count-links';
import { daysBetween } from './days-between';
import { listStaleSources, type StaleSource } from './list-stale-sources';

/** What an editor should know about one language of an article. */
export type TextStatus = {
  words: number;
  /** The day its file was last edited; null when git does not know. */
  editedAt: string | null;
  /** Days by which a twin was edited later: its changes may be missing here. 0 when it was not. */
  daysBehind: number;
  /** Number of articles and learning paths that link here in this language. */
  linkedFrom: number;
};

export type ArticleStatus = {
  slug: string;
  titles: Record<Locale, string>;
  topic: string;
  publication: PublicationState;
  publishedAt: string;
  updatedAt: string;
  texts: Record<Locale, TextStatus>;
};

/** The state of the content on a day. */
export type Status = {
  today: string;
  articles: ArticleStatus[];
  staleSources: StaleSource[];
  /** Published pages that no article or learning path links to. */
  unlinked: string[];
};

/**
 * Sums up the state of the content on the day of the model, for editors.
 *
 * @param model  parsed, without a problem
 * @param edits  path below the content folder → the day of the last edit; undefined without git
 */
export function buildStatus(model: ContentModel, edits: Map<string, string> | undefined): Status {
  const read = parseArticleTexts(model).articles;
  const links = countLinks(model, read);
  const outlines = new Map(read.map(({ folder, outlines: own }) => [folder.slug, own]));
  const library = createLibrary(model);
  const articles = library.listArticles().map((article): ArticleStatus => {
    const { slug, topic, publication, publishedAt, updatedAt } = article;
    const titles = inEach((locale) => article.texts[locale].title);
    const editedAt = (locale: Locale) => edits?.get(`articles/${slug}/${locale}.mdx`) ?? null;
    const statusOf = (locale: Locale): TextStatus => {
      const outline = outlines.get(slug)?.[locale];
      const own = editedAt(locale);
      const behind = otherLocales(locale).map((other) => {
        const twin = editedAt(other);
        return own && twin ? daysBetween(own, twin) : 0;
      });
      return {
        words: outline ? countProseWords(outline, locale) : 0,
        editedAt: own,
        daysBehind: Math.max(0, ...behind),
        linkedFrom: links(locale, slug),
      };
    };
    return { slug, titles, topic, publication, publishedAt, updatedAt, texts: inEach(statusOf) };
  });
  return {
    today: model.today,
    articles: articles.sort((a, b) => a.slug.localeCompare(b.slug)),
    staleSources: listStaleSources(model),
    unlinked: articles
      .filter(({ publication }) => publication === 'published')
      .flatMap(({ slug, texts }) =>
        localeList.filter((locale) => texts[locale].linkedFrom === 0).map((locale) => `/${locale}/${slug}`),
      ),
  };
}
