import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { pageAnchors, sourceAnchor, termAnchor } from '../anchors';
import type { ContentModel } from '../content-model';
import { judgeAddress } from '../judge-address';
import { type Problem, suggest } from '../problem';
import { listAttribute, type Outline } from '../read-outline';
import { maxSources } from '../schema';
import type { CheckedArticle } from './read-articles';

/** Reports links, images and footnotes that lead nowhere. */
export function checkLinks(model: ContentModel, articles: CheckedArticle[]): Problem[] {
  const addresses = listAddresses(model, articles);
  return articles.flatMap(({ folder, outlines }) =>
    localeList.flatMap((locale) => {
      const outline = outlines[locale];
      if (!outline) return [];
      const file = `${folder.path}/${locale}.mdx`;
      return [
        ...checkAddresses({ file, outline, addresses, own: href.article(locale, folder.slug) }),
        ...checkImages(model, file, outline),
        ...checkFootnotes(file, outline),
      ];
    }),
  );
}

/** A page of the site, and what is known of its anchors: nothing where the list is missing. */
type Page = { anchors?: string[]; unread?: Set<string> };

type Addresses = Map<string, Page>;

function listAddresses(model: ContentModel, articles: CheckedArticle[]): Addresses {
  const addresses: Addresses = new Map([['/', {}]]);
  // An article whose topic could not be read may belong to any.
  const topics = new Set(
    articles.flatMap(({ folder }) => folder.meta?.value.topic ?? Object.keys(model.topics?.value ?? {})),
  );
  for (const locale of localeList) {
    addresses.set(href.home(locale), {});
    for (const topic of topics) addresses.set(href.topic(locale, topic), {});
    for (const article of articles) {
      addresses.set(href.article(locale, article.folder.slug), readPage(article, locale));
    }
  }
  for (const image of model.images.keys()) addresses.set(image, {});
  return addresses;
}

/** The page of an article: its headings, and the parts that the page makes itself. */
function readPage({ folder, outlines }: CheckedArticle, locale: Locale): Page {
  const outline = outlines[locale];
  if (!outline) return {};
  const sources = folder.meta?.value.sources?.length ?? maxSources;
  const anchors = [
    ...outline.headings.flatMap(({ id }) => id ?? []),
    ...Object.values(pageAnchors),
    ...Array.from({ length: sources }, (_, index) => sourceAnchor(index + 1)),
    ...listAttribute(outline, 'Term', 'id').map(termAnchor),
  ];
  return { anchors, unread: outline.unread };
}

function hasAnchor({ anchors, unread }: Page, anchor: string): boolean {
  if (!anchors || anchors.includes(anchor)) return true;
  return [...(unread ?? [])].some((word) => word === anchor || termAnchor(word) === anchor);
}

type LinkCheck = { file: string; outline: Outline; addresses: Addresses; own: string };

function checkAddresses({ file, outline, addresses, own }: LinkCheck): Problem[] {
  return outline.links.flatMap(({ url, position }) => {
    // What is unsafe or broken is check-markup's to report.
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) || judgeAddress(url) !== 'safe') return [];
    const report = (headline: string, fix: string) => [{ file, ...position, headline, fix }];
    const [address = '', anchor = ''] = url.split('#');
    const [path = ''] = address.split('?');
    if (path && !path.startsWith('/')) {
      return report(
        `the link "${url}" has no language`,
        `write it as ${own.slice(0, 3)}/${path.replace(/^\.?\//, '')}`,
      );
    }
    const target = path || own;
    const page = addresses.get(target);
    if (!page) {
      return report(
        `the link "${url}" leads nowhere${suggest(target, [...addresses.keys()])}`,
        'correct the address; links inside the site look like /bn/marketplaces#fees',
      );
    }
    if (!anchor || hasAnchor(page, anchor)) return [];
    return report(
      `the link "${url}" leads to no heading${suggest(anchor, page.anchors ?? [])}`,
      `use the id of a heading on ${target}`,
    );
  });
}

function checkImages(model: ContentModel, file: string, outline: Outline): Problem[] {
  return outline.images.flatMap(({ url, alt, position }) => {
    const problems: Problem[] = [];
    if (!model.images.has(url) && judgeAddress(url) === 'safe') {
      const headline = `the image "${url}" does not exist${suggest(url, [...model.images.keys()])}`;
      problems.push({
        file,
        ...position,
        headline,
        fix: 'put the file under public/images/ and write its address as /images/…',
      });
    }
    if (!alt.trim()) {
      const headline = `the image "${url}" has no text for those who cannot see it`;
      problems.push({ file, ...position, headline, fix: 'say what it shows: ![what it shows](/images/…)' });
    }
    return problems;
  });
}

/** A footnote without its text stays as it was typed, brackets and all. */
function checkFootnotes(file: string, outline: Outline): Problem[] {
  return outline.prose.flatMap(({ value, position }) =>
    [...value.matchAll(/\[\^[^\]\s]{1,80}\]/g)].map((found) => ({
      file,
      ...position,
      headline: `the footnote ${found[0]} has no text`,
      fix: `add a line ${found[0]}: with the text, or remove the mark`,
    })),
  );
}
