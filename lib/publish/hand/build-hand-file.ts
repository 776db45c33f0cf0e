import type { Element, ElementContent } from 'hast';
import { minifyWhitespace } from 'hast-util-minify-whitespace';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { formatDate } from '@/lib/i18n/format';
import { absoluteUrl, href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { createCssPruner } from '../prune-css';
import { shortenCssVariables } from '../shorten-css-variables';
import { escapeStyle } from '../strip-next-runtime';
import { collectSources } from './collect-sources';
import { takeCalculator, takeGlossary } from './hand-pages';
import { handPolicy } from './hand-policy';
import { handText } from './hand-text';
import { linkTerms } from './link-terms';
import { dropUnusedIds, idWithin, prefixIds, relink } from './relink';
import { renderFlows } from './render-flows';
import { shareLabels } from './share-labels';
import { shareLastPart } from './share-last-part';
import { classesOf, takeMainText } from './take-main-text';

export type HandSources = {
  library: Library;
  locale: Locale;
  /** Reads the document at a path of the site. */
  readPage: (path: string) => Promise<string>;
  /** The document of the calculator. */
  takeHome: string;
  /** The script of the file. */
  script: string;
  /** The style sheet of the whole site. */
  css: string;
  /** The day of its content. */
  day: string;
};

/** Ids of the parts of the file that are no articles. */
const parts = {
  glossary: 'glossary',
  paths: 'paths',
  flows: 'decide',
  takeHome: 'calculator',
  sources: 'sources',
  contents: 'hand-contents',
};

/**
 * Builds the file that has the whole guide of a language: it needs nothing but itself, wherever it is opened from. Texts are taken from
 * the finished pages, so they are the same.
 */
export async function buildHandFile(from: HandSources): Promise<string> {
  const { library, locale, readPage } = from;
  const glossaryPath = href.glossary(locale);
  const articles = library.listTopics().flatMap(({ id }) => library.listArticlesOfTopic(id));
  const texts = await Promise.all(
    articles.map(async ({ slug }) => {
      const page = href.article(locale, slug);
      const text = takeMainText(await readPage(page), 'article');
      linkTerms(text, (id) => `${glossaryPath}#${id}`);
      prefixIds(text, slug);
      text.properties.id = slug;
      return { page, text };
    }),
  );
  const glossary = takeGlossary(await readPage(glossaryPath));
  prefixIds(glossary, parts.glossary);
  const paths = renderPaths(library, locale);
  const flows = section(
    parts.flows,
    place(library, locale, 'flows'),
    ...renderFlows(library, locale, (id) => idWithin(parts.flows, id)),
  );
  const { calculator, data } = takeCalculator(from.takeHome);
  const places = new Map([
    ...articles.map(({ slug }) => [href.article(locale, slug), slug] as const),
    [glossaryPath, parts.glossary],
    [href.paths(locale), parts.paths],
    [href.flows(locale), parts.flows],
    ...library.listFlows().map(({ id }) => [href.flow(locale, id), idWithin(parts.flows, id)] as const),
    [href.takeHome(locale), parts.takeHome],
    [href.sources(locale), parts.sources],
    ...library
      .listLearningPaths()
      .map(({ id }) => [href.learningPath(locale, id), idWithin(parts.paths, id)] as const),
  ]);
  const ids = new Set<string>();
  for (const tree of [...texts.map(({ text }) => text), glossary])
    visit(tree, 'element', ({ properties }) => {
      if (properties.id) ids.add(String(properties.id));
    });
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
      h('p', { className: ['ways-on'] }, h('a', { href: `#${parts.contents}` }, t0(library, locale))),
    );
  }
  for (const tree of [paths, flows, calculator]) relink(tree, { page: href.paths(locale), ...setting });
  const body = [
    ...renderCover(from, articles),
    ...texts.map(({ text }) => text),
    renderCalculator(from, calculator, data),
    flows,
    paths,
    section(parts.glossary, place(library, locale, 'glossary'), glossary),
    renderSources(from, collection.entries()),
  ];
  const main = h('main', body);
  dropUnusedIds(main, [...texts.map(({ text }) => text), glossary, flows, paths]);
  return finish(from, main, labels.css());
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

const t0 = (library: Library, locale: Locale) => handText(library, locale)('toContents');

function place({ messages }: Library, locale: Locale, name: string): string {
  return messages[locale].Places?.[name] ?? name;
}

function section(id: string, title: string, ...children: ElementContent[]): Element {
  return h('section', { id }, h('h1', title), children);
}

/** What the file is, of which day, where newer ones are; the search, and the contents. */
function renderCover({ library, locale, day }: HandSources, articles: Article[]): ElementContent[] {
  const t = handText(library, locale);
  const { name, url } = library.site;
  const address = absoluteUrl(url, href.handFile(locale));
  const itemOf = (id: string, title: string) => h('li', h('a', { href: `#${id}` }, title));
  return [
    h('h1', t('title', { name: name[locale] })),
    h('p', { className: ['lead'] }, t('lead', { count: articles.length })),
    h('p', t('day', { date: formatDate(day, locale) }), ' ', h('a', { href: address }, address)),
    h(
      'form',
      { className: ['form', 'hand-search'], role: 'search', hidden: true },
      h(
        'p',
        h('label', { htmlFor: 'hand-query' }, t('search')),
        h('input', { id: 'hand-query', type: 'search', autoComplete: 'off', enterKeyHint: 'search' }),
      ),
      h('output', { dataFound: t('found'), dataNear: t('near'), dataNone: t('none') }),
      h('ol', { className: ['articles'] }),
    ),
    h(
      'nav',
      { id: parts.contents, ariaLabelledBy: 'hand-contents-title' },
      h('h2', { id: 'hand-contents-title' }, t('contents')),
      library.listTopics().flatMap(({ id, title }) => [
        h('h3', title[locale]),
        h(
          'ul',
          library.listArticlesOfTopic(id).map(({ slug, texts }) => itemOf(slug, texts[locale].title)),
        ),
      ]),
      h('h3', t('more')),
      h(
        'ul',
        itemOf(parts.takeHome, place(library, locale, 'takeHome')),
        itemOf(parts.flows, place(library, locale, 'flows')),
        itemOf(parts.paths, place(library, locale, 'paths')),
        itemOf(parts.glossary, place(library, locale, 'glossary')),
        itemOf(parts.sources, place(library, locale, 'sources')),
      ),
    ),
  ];
}

/** The learning paths: their articles in order, each with what the reader knows afterwards. */
function renderPaths(library: Library, locale: Locale): Element {
  const paths = library.listLearningPaths();
  return section(
    parts.paths,
    place(library, locale, 'paths'),
    ...paths.flatMap(({ id, title, description, steps, tool }) => [
      h('h2', { id: idWithin(parts.paths, id) }, title[locale]),
      h('p', description[locale]),
      h(
        'ol',
        steps.map(({ article, outcome }) =>
          h(
            'li',
            h('a', { href: href.article(locale, article.slug) }, article.texts[locale].title),
            h('br'),
            outcome[locale],
          ),
        ),
        tool &&
          h(
            'li',
            h('a', { href: href[tool.page](locale) }, place(library, locale, tool.page)),
            h('br'),
            tool.outcome[locale],
          ),
      ),
    ]),
  );
}

function renderSources({ library, locale }: HandSources, entries: Element[]): Element {
  const t = handText(library, locale);
  const usual = shareLastPart(entries);
  const list = section(
    parts.sources,
    place(library, locale, 'sources'),
    ...(usual === undefined ? [] : [h('p', t('usual', { usual }))]),
    h('ol', { className: ['sources'] }, entries),
  );
  list.properties.dataBack = t('back');
  return list;
}

/** Where script does not run it says so, and where the calculator is. */
function renderCalculator({ library, locale }: HandSources, calculator: Element, data: string): Element {
  const t = handText(library, locale);
  const address = absoluteUrl(library.site.url, href.takeHome(locale));
  calculator.properties.hidden = true;
  return section(
    parts.takeHome,
    place(library, locale, 'takeHome'),
    h('p', { className: ['no-script'] }, t('noScript'), ' ', h('a', { href: address }, address)),
    calculator,
    h('script', { id: 'take-home-data', type: 'application/json' }, data),
  );
}

/** Throws when two elements have the same id: then a link leads to the wrong place. */
function assertUniqueIds(tree: Element): void {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    const { id } = properties;
    if (typeof id !== 'string') return;
    if (ids.has(id)) throw new Error(`the file to hand on: two elements have the id "${id}"`);
    ids.add(id);
  });
}

function finish({ library, locale, script, css, day }: HandSources, main: Element, labels: string): string {
  const t = handText(library, locale);
  const { name, url } = library.site;
  assertUniqueIds(main);
  minifyWhitespace(main);
  const names = new Set<string>(['.hand']);
  const content = h('body', { className: ['hand'] }, [
    h(
      'header',
      { className: ['bar'] },
      h('div', { className: ['wrap'] }, h('span', { className: ['name'] }, name[locale])),
    ),
    main,
    h('script', script),
  ]);
  visit(content, 'element', (node) => {
    names.add(node.tagName);
    for (const className of classesOf(node)) names.add(`.${className}`);
  });
  const pruned = createCssPruner(shortenCssVariables(css))([...names, 'html', 'head', '.hand'].sort());
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', t('title', { name: name[locale] })),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'date', content: day }),
    h('link', { rel: 'canonical', href: absoluteUrl(url, href.handFile(locale)) }),
    // Otherwise browsers ask the site for its icon.
    h('link', { rel: 'icon', href: 'data:,' }),
    h('style', escapeStyle(`${pruned}${labels}`)),
  ];
  const html = (extra: Element[]) =>
    `<!doctype html>${toHtml(h('html', { lang: locale }, h('head', [...extra, ...head]), content), minified)}`;
  return html([h('meta', { httpEquiv: 'Content-Security-Policy', content: handPolicy(html([])) })]);
}

/** As short as HTML allows: the file is passed on as it is, without compression. */
const minified = {
  omitOptionalTags: true,
  preferUnquoted: true,
  quoteSmart: true,
  closeEmptyElements: false,
  collapseEmptyAttributes: true,
} as const;
