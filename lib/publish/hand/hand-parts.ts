import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { formatDate } from '@/lib/i18n/format';
import { absoluteUrl, href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { handText } from './hand-text';
import { idWithin } from './relink';
import { shareLastPart } from './share-last-part';

/** What the file is made from. */
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
export const handParts = {
  glossary: 'glossary',
  paths: 'paths',
  flows: 'decide',
  takeHome: 'hand-calculator',
  sources: 'sources',
  contents: 'hand-contents',
};

/** The name of a place of the site. */
export function placeName({ messages }: Library, locale: Locale, name: string): string {
  return messages[locale].Places?.[name] ?? name;
}

/** A part of the file under its own title. */
export function section(id: string, title: string, ...children: ElementContent[]): Element {
  return h('section', { id }, h('h1', title), children);
}

/** What the file is, of which day, where newer ones are; the search, and the contents. */
export function renderCover(
  { library, locale, day }: HandSources,
  articles: Article[],
  hasFlows: boolean,
): ElementContent[] {
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
      { id: handParts.contents, ariaLabelledBy: 'hand-contents-title' },
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
        itemOf(handParts.takeHome, placeName(library, locale, 'takeHome')),
        ...(hasFlows ? [itemOf(handParts.flows, placeName(library, locale, 'flows'))] : []),
        itemOf(handParts.paths, placeName(library, locale, 'paths')),
        itemOf(handParts.glossary, placeName(library, locale, 'glossary')),
        itemOf(handParts.sources, placeName(library, locale, 'sources')),
      ),
    ),
  ];
}

/** The learning paths: their articles in order, each with what the reader knows afterwards. */
export function renderPaths(library: Library, locale: Locale): Element {
  const paths = library.listLearningPaths();
  return section(
    handParts.paths,
    placeName(library, locale, 'paths'),
    ...paths.flatMap(({ id, title, description, steps, tool }) => [
      h('h2', { id: idWithin(handParts.paths, id) }, title[locale]),
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
            h('a', { href: href[tool.page](locale) }, placeName(library, locale, tool.page)),
            h('br'),
            tool.outcome[locale],
          ),
      ),
    ]),
  );
}

/** The sources of all articles. What most entries say of their check is said once, above them. */
export function renderSources({ library, locale }: HandSources, entries: Element[]): Element {
  const t = handText(library, locale);
  const usual = shareLastPart(entries);
  const list = section(
    handParts.sources,
    placeName(library, locale, 'sources'),
    ...(usual === undefined ? [] : [h('p', t('usual', { usual }))]),
    h('ol', { className: ['sources'] }, entries),
  );
  list.properties.dataBack = t('back');
  return list;
}

/** Where script does not run it says so, and where the calculator is. */
export function renderCalculator(
  { library, locale }: HandSources,
  calculator: Element,
  data: string,
): Element {
  const t = handText(library, locale);
  const address = absoluteUrl(library.site.url, href.takeHome(locale));
  calculator.properties.hidden = true;
  return section(
    handParts.takeHome,
    placeName(library, locale, 'takeHome'),
    h('p', { className: ['no-script'] }, t('noScript'), ' ', h('a', { href: address }, address)),
    calculator,
    h('script', { id: 'take-home-data', type: 'application/json' }, data),
  );
}
