import type { CheckedArticle } from '@/lib/content/check/parse-article-texts';
import { getPublicationState } from '@/lib/content/dates/publication';
import { listReferences } from '@/lib/content/markup/list-references';
import type { ContentModel } from '@/lib/content/parse/content-model';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';

/**
 * Counts the published articles and learning paths that link to an article: in the text, as read also, or as a step.
 * Lists of all articles are not counted.
 */
export function countLinks(
  model: ContentModel,
  articles: CheckedArticle[],
): (locale: Locale, slug: string) => number {
  const from = new Map<string, Set<string>>();
  const note = (address: string, source: string) => {
    from.set(address, (from.get(address) ?? new Set()).add(source));
  };
  for (const { folder, outlines } of articles) {
    const meta = folder.meta?.valid;
    if (!meta || getPublicationState(meta, model.today) !== 'published') continue;
    for (const locale of localeList) {
      const outline = outlines[locale];
      if (!outline) continue;
      const named = [...meta.readAlso, ...listReferences(outline.elements, 'article')];
      for (const slug of named) note(href.article(locale, slug), folder.slug);
      // A link to another language leads there.
      for (const { url } of outline.links) note(url.replace(/[?#].*$/, ''), folder.slug);
    }
  }
  for (const [id, { steps }] of Object.entries(model.paths?.valid ?? {})) {
    for (const { article } of steps) {
      for (const locale of localeList) note(href.article(locale, article), href.learningPath(locale, id));
    }
  }
  return (locale, slug) => {
    const sources = from.get(href.article(locale, slug)) ?? new Set();
    return sources.size - Number(sources.has(slug));
  };
}
