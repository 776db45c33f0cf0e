import type { CheckedArticle } from '@/lib/content/check/parse-article-texts';
import type { ContentModel } from '@/lib/content/parse/content-model';
import { localeList } from '@/lib/i18n/locales';

/** A URL outside the site, and every place that has it: `content/data/sources.yaml:12`. */
export type ExternalLink = { url: string; places: string[] };

/** Lists the URLs outside the site in sources, texts and site.yaml, each once. */
export function listLinks(model: ContentModel, articles: CheckedArticle[]): ExternalLink[] {
  const places = new Map<string, string[]>();
  const note = (url: string | undefined, place: string) => {
    if (url && /^https?:/i.test(url)) places.set(url, [...(places.get(url) ?? []), place]);
  };
  const { sources, site } = model;
  for (const [id, source] of Object.entries(sources?.value ?? {})) {
    note(source?.url, `${sources?.file}:${sources?.locate([id, 'url']).line}`);
  }
  for (const [name, url] of Object.entries(site?.value.follow ?? {})) {
    note(url, `${site?.file}:${site?.locate(['follow', name]).line}`);
  }
  for (const { folder, outlines } of articles) {
    for (const locale of localeList) {
      for (const { url, position } of outlines[locale]?.links ?? []) {
        note(url, `${folder.path}/${locale}.mdx:${position.line}`);
      }
    }
  }
  return [...places].map(([url, own]) => ({ url, places: own }));
}
