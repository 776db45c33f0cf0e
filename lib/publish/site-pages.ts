import { listFlowPages } from '@/lib/content/flows/list-flow-pages';
import type { Library } from '@/lib/content/library';
import { href, sitePages } from '@/lib/i18n/href';
import { type Locale, localeList, otherLocales } from '@/lib/i18n/locales';
import { sideBySidePath } from '@/lib/i18n/side-by-side-path';
import { listSourcePages } from '@/lib/subject/sources/list-source-pages';
import { listTopicPages } from '@/lib/subject/topics/list-topic-pages';

/** A page that is published: rendered when its content changes, not when it is asked for. */
export type SitePage =
  | {
      path: string;
      /**
       * `missing`: the answer to addresses that do not exist. `search`: a template, which our server fills with results.
       */
      kind: 'page' | 'missing' | 'search';
    }
  | SideBySidePage;

/** An article with another language beside it. It is made from the documents of both, so it has no route. */
export type SideBySidePage = { path: string; kind: 'sideBySide'; slug: string; locale: Locale; twin: Locale };

/** Routes of the app folder whose pages are published. The server renders those of all others when they are asked for. */
export const publishedRoutes: readonly string[] = [
  '/[locale]',
  '/[locale]/404',
  '/[locale]/[slug]',
  '/[locale]/check-message',
  '/[locale]/decide',
  '/[locale]/decide/[flow]/[[...answers]]',
  '/[locale]/glossary',
  '/[locale]/money-book',
  '/[locale]/offline',
  '/[locale]/paths',
  '/[locale]/paths/[path]',
  '/[locale]/phrases',
  '/[locale]/phrases/[group]',
  '/[locale]/programmes',
  '/[locale]/search',
  '/[locale]/sources',
  '/[locale]/sources/[topic]/[[...page]]',
  '/[locale]/topics/[topic]/[[...page]]',
];

/** Answers addresses without a language that do not exist. */
export const missingPath = '/404';

/** Lists every published page, the articles first. A page that links to others is not in an order that matters. */
export function listSitePages(library: Library): SitePage[] {
  return [
    ...localeList.flatMap((locale) =>
      listPaths(library, locale).map((path): SitePage => ({ path, kind: 'page' })),
    ),
    ...localeList.flatMap((locale) => listSideBySide(library, locale)),
    ...localeList.map((locale): SitePage => ({ path: href.search(locale), kind: 'search' })),
    ...localeList.map(
      (locale): SitePage => ({ path: `${href.home(locale)}${missingPath}`, kind: 'missing' }),
    ),
    { path: missingPath, kind: 'missing' },
  ];
}

function listPaths(library: Library, locale: Locale): string[] {
  const paths = library.listLearningPaths();
  const phraseGroups = Object.keys(library.phrases);
  // The page with a form is rendered for each request.
  const pages = library.listPages().filter(({ slug }) => slug !== sitePages.corrections);
  return [
    ...library.listArticles().map(({ slug }) => href.article(locale, slug)),
    href.home(locale),
    ...pages.map(({ slug }) => href.article(locale, slug)),
    ...listTopicPages(library).map(({ topic, page }) => href.topic(locale, topic.id, page)),
    ...(paths.length > 0 ? [href.paths(locale)] : []),
    ...paths.map(({ id }) => href.learningPath(locale, id)),
    href.checkMessage(locale),
    ...(library.listFlows().length > 0 ? [href.flows(locale)] : []),
    ...library.listFlows().flatMap(({ id }) => listFlowPaths(library, id, locale)),
    href.programmes(locale),
    href.moneyBook(locale),
    href.offline(locale),
    ...(phraseGroups.length > 0 ? [href.phrases(locale)] : []),
    ...phraseGroups.map((group) => href.phrases(locale, group)),
    href.glossary(locale),
    href.sources(locale),
    ...listSourcePages(library, locale).map(({ topic, page }) => href.sources(locale, topic.id, page)),
  ];
}

function listSideBySide(library: Library, locale: Locale): SideBySidePage[] {
  return otherLocales(locale).flatMap((twin) =>
    library.listArticles().map(({ slug }) => ({
      path: sideBySidePath(locale, slug, twin),
      kind: 'sideBySide',
      slug,
      locale,
      twin,
    })),
  );
}

/** Every page of a flow: there are few, so none has to be rendered when it is asked for. */
function listFlowPaths(library: Library, id: string, locale: Locale): string[] {
  const flow = library.getFlow(id);
  return flow ? listFlowPages(flow).map(({ answers }) => href.flow(locale, id, answers)) : [];
}
