import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { collectSources } from './collect-sources';
import { takeCalculator, takeGlossary } from './hand-pages';
import {
  type HandSources,
  handParts,
  placeName,
  renderCalculator,
  renderCover,
  renderPaths,
  renderSources,
  section,
} from './hand-parts';
import { handText } from './hand-text';
import { linkTerms } from './link-terms';
import { dropUnusedIds, idWithin, prefixIds, relink } from './relink';
import { renderFlows } from './render-flows';
import { renderHandFile } from './render-hand-file';
import { shareLabels } from './share-labels';
import { classesOf, takeMainText } from './take-main-text';

/** So that a phone takes and keeps it. Questions and answers are left out when the file would be longer: the site has them. */
const mostBytesPerArticle = 36_000;

/**
 * Builds the file that has the whole guide of a language: it needs nothing but itself, wherever it is opened from. Texts are taken from
 * the finished pages, so they are the same.
 */
export async function buildHandFile(from: HandSources): Promise<string> {
  const whole = await composeFile(from, true);
  const isTooLong = Buffer.byteLength(whole) > mostBytesPerArticle * from.library.listArticles().length;
  return isTooLong ? composeFile(from, false) : whole;
}

async function composeFile(from: HandSources, hasFlows: boolean): Promise<string> {
  const { library, locale, readPage } = from;
  const toContents = handText(library, locale)('toContents');
  const glossaryPath = href.glossary(locale);
  const { calculator, data } = takeCalculator(from.takeHome);
  const taken = listIds([calculator]);
  // The script of the calculator knows its ids.
  const idOf = (slug: string) => (taken.has(slug) ? idWithin(slug, '') : slug);
  const articles = library.listTopics().flatMap(({ id }) => library.listArticlesOfTopic(id));
  const texts = await Promise.all(
    articles.map(async ({ slug }) => {
      const page = href.article(locale, slug);
      const text = takeMainText(await readPage(page), 'article');
      linkTerms(text, (id) => `${glossaryPath}#${id}`);
      prefixIds(text, slug);
      text.properties.id = idOf(slug);
      return { page, text };
    }),
  );
  const glossary = takeGlossary(await readPage(glossaryPath));
  prefixIds(glossary, handParts.glossary);
  const paths = renderPaths(library, locale);
  const flows = section(
    handParts.flows,
    placeName(library, locale, 'flows'),
    ...renderFlows(library, locale, (id) => idWithin(handParts.flows, id)),
  );
  const places = new Map([
    ...articles.map(({ slug }) => [href.article(locale, slug), idOf(slug)] as const),
    [glossaryPath, handParts.glossary],
    [href.paths(locale), handParts.paths],
    ...(hasFlows ? listFlowPlaces(library, locale) : []),
    [href.takeHome(locale), handParts.takeHome],
    [href.sources(locale), handParts.sources],
    ...library
      .listLearningPaths()
      .map(({ id }) => [href.learningPath(locale, id), idWithin(handParts.paths, id)] as const),
  ]);
  const ids = listIds([...texts.map(({ text }) => text), glossary]);
  const find = (path: string, anchor: string | undefined) => {
    const place = places.get(path);
    if (place === undefined) return undefined;
    const id = idWithin(place, anchor ?? '');
    return `#${ids.has(id) ? id : place}`;
  };
  const setting = { siteUrl: library.site.url, find };
  const collection = collectSources(locale);
  const labels = shareLabels();
  for (const { page, text } of texts) {
    relink(text, { page, ...setting });
    collection.takeFrom(text);
    labels.takeFrom(text);
    dropSectionClass(text);
    dropAnswerName(text);
    text.children.push(
      h('p', { className: ['ways-on'] }, h('a', { href: `#${handParts.contents}` }, toContents)),
    );
  }
  for (const tree of [paths, flows, calculator]) relink(tree, { page: href.paths(locale), ...setting });
  const body = [
    ...renderCover(from, articles, hasFlows),
    ...texts.map(({ text }) => text),
    renderCalculator(from, calculator, data),
    ...(hasFlows ? [flows] : []),
    paths,
    section(handParts.glossary, placeName(library, locale, 'glossary'), glossary),
    renderSources(from, collection.entries()),
  ];
  const main = h('main', body);
  dropUnusedIds(main, [...texts.map(({ text }) => text), glossary, flows, paths]);
  return renderHandFile(from, main, labels.css());
}

function listFlowPlaces(library: Library, locale: Locale): [path: string, id: string][] {
  const flows = library
    .listFlows()
    .map(({ id }): [string, string] => [href.flow(locale, id), idWithin(handParts.flows, id)]);
  return [[href.flows(locale), handParts.flows], ...flows];
}

function listIds(trees: Element[]): Set<string> {
  const ids = new Set<string>();
  for (const tree of trees)
    visit(tree, 'element', ({ properties }) => {
      if (properties.id) ids.add(String(properties.id));
    });
  return ids;
}

/** It marks headings for links to the other language. */
function dropSectionClass(tree: Element): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (/^h[2-6]$/.test(tagName)) delete properties.className;
  });
}

/** The answer of each article is a region of its page; here there would be many of one name, which is written above each anyway. */
function dropAnswerName(tree: Element): void {
  visit(tree, 'element', (node) => {
    if (classesOf(node).includes('in-short')) delete node.properties.ariaLabel;
  });
}
