import type { Article } from '@/lib/content/article';
import type { Library, Topic } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

/** A page in a breadcrumb trail or a list. */
export type PageLink = { href: string; label: string };

/** Steps of the breadcrumb trail: home, and the topic if there is one. */
export function breadcrumbLinks({ site }: Library, locale: Locale, topic?: Topic): PageLink[] {
  const home = { href: href.home(locale), label: site.name[locale] };
  return topic ? [home, { href: href.topic(locale, topic.id), label: topic.title[locale] }] : [home];
}

/** An article as a list entry. */
export function articleLink(locale: Locale, { slug, texts }: Article): PageLink {
  return { href: href.article(locale, slug), label: texts[locale].title };
}
