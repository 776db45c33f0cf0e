import { comparedArticle, href, sitePages } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { pageAnchors, sourceAnchor, termAnchor } from '../anchors';
import { getPublicationDay, neverPublished } from '../dates/publication';
import { keepLast } from '../keep-last';
import type { OutlineFacts } from '../markup/extract-outline';
import type { ArticleFolder, ContentModel } from '../parse/content-model';
import { maxSources } from '../schema/article-schema';
import { listIds } from './list-element-references';
import type { ArticleFacts } from './parse-article-texts';

/** A page of the site. `anchors` and `publicationDay` are missing when they are not known. */
export type LinkTarget = { anchors?: string[]; possibleIds?: Set<string>; publicationDay?: string };

/** Every URL of the site that a link can have. */
export type LinkTargets = Map<string, LinkTarget>;

/** Lists the pages and images of the content, drafts too. */
export function listLinkTargets(model: ContentModel, texts: ArticleFacts[]): LinkTargets {
  const addresses: LinkTargets = new Map([['/', {}]]);
  const topics = listTopics(model);
  const paths = model.paths && Object.keys(model.paths.value);
  const hasComparison = [...model.articles.values()].some(
    ({ slug, meta }) => slug === comparedArticle || meta?.value.formerSlugs?.includes(comparedArticle),
  );
  for (const locale of localeList) {
    addresses.set(href.home(locale), {});
    for (const page of [href.takeHome, href.search, ...feeds]) addresses.set(page(locale), {});
    addresses.set(href.checkMessage(locale), {});
    addresses.set(href.programmes(locale), { anchors: namesIn(model.programmes) });
    addresses.set(href.phrases(locale), {});
    addresses.set(href.proposal(locale), {});
    addresses.set(href.moneyBook(locale), {});
    addresses.set(href.offline(locale), {});
    for (const [group, entry] of Object.entries(model.phrases?.value ?? {}))
      addresses.set(href.phrases(locale, group), { anchors: entry && Object.keys(entry.situations ?? {}) });
    addresses.set(href.glossary(locale), { anchors: namesIn(model.glossary)?.map(termAnchor) });
    addresses.set(href.sources(locale), {});
    for (const [topic, publicationDay] of topics) {
      addresses.set(href.topic(locale, topic), { publicationDay });
      addresses.set(href.sources(locale, topic), { publicationDay });
    }
    if (hasComparison) addresses.set(href.compare(locale), {});
    if (!paths || paths.length > 0) addresses.set(href.paths(locale), {});
    if (model.flowIds.size > 0) addresses.set(href.flows(locale), {});
    for (const flow of model.flowIds) addresses.set(href.flow(locale, flow), {});
    for (const path of paths ?? []) addresses.set(href.learningPath(locale, path), {});
    for (const text of texts) {
      const page = readPage(text, locale);
      const isCorrections = text.folder.slug === sitePages.corrections;
      const more = (isCorrections && namesIn(model.corrections)) || [];
      const anchors = page.anchors && [...page.anchors, ...more];
      addresses.set(href.article(locale, text.folder.slug), more.length > 0 ? { ...page, anchors } : page);
    }
  }
  for (const image of model.images.keys()) addresses.set(image, {});
  return addresses;
}

const feeds = [href.atomFeed, href.jsonFeed, href.correctionsAtomFeed, href.correctionsJsonFeed];

function namesIn(parsed: { value: object } | undefined): string[] | undefined {
  return parsed && Object.keys(parsed.value);
}

/** Topics that have an article, with the day on which their first article is published. */
function listTopics(model: ContentModel): Map<string, string | undefined> {
  const topics = new Map<string, string | undefined>();
  for (const { meta } of model.articles.values()) {
    const publicationDay = meta && getPublicationDay(meta.value);
    // An article whose topic could not be read may belong to any topic.
    const own = meta?.value.topic;
    for (const topic of own ? [own] : Object.keys(model.topics?.value ?? {})) {
      const known = topics.has(topic) ? topics.get(topic) : neverPublished;
      const [first] = [publicationDay, known].sort();
      topics.set(topic, publicationDay && known && first);
    }
  }
  return topics;
}

/** The page of an article: its headings, and the ids that the page adds. */
function readPage({ folder, outlines }: ArticleFacts, locale: Locale): LinkTarget {
  const outline = outlines[locale];
  const publicationDay = folder.meta && getPublicationDay(folder.meta.value);
  return outline ? readAnchors(outline, folder.meta, publicationDay) : { publicationDay };
}

const readAnchors = keepLast(
  (outline: OutlineFacts, meta: ArticleFolder['meta'], publicationDay?: string) => {
    const sources = meta?.value.sources?.length ?? maxSources;
    const anchors = [
      ...outline.headings.flatMap(({ id }) => id ?? []),
      ...Object.values(pageAnchors),
      ...Array.from({ length: sources }, (_, index) => sourceAnchor(index + 1)),
      ...listIds(outline.elements, 'term').map(termAnchor),
    ];
    return { anchors, possibleIds: outline.possibleIds, publicationDay };
  },
);

/** True when the page has the anchor, or may have it because it could not be read. */
export function hasAnchor({ anchors, possibleIds }: LinkTarget, anchor: string): boolean {
  if (!anchors || anchors.includes(anchor)) return true;
  return [...(possibleIds ?? [])].some((word) => word === anchor || termAnchor(word) === anchor);
}
