import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { listFindingPictures } from './take-home-pictures';

/** The texts of a page's share picture. */
export type PagePicture = {
  /** Path of the page. */
  path: string;
  locale: Locale;
  siteName: string;
  /** A few words above the title: where the page belongs. */
  label?: string;
  title: string;
  /** A sentence below the title, where the title alone says little. */
  note?: string;
};

/** Lists the pictures of all pages. A new kind of page needs an entry here, or building its metadata fails. */
export function listPagePictures(library: Library): PagePicture[] {
  const { site } = library;
  const paths = library.listLearningPaths();
  const flows = library.listFlows();
  const phraseGroups = Object.entries(library.phrases);
  return localeList.flatMap((locale) => {
    const siteName = site.name[locale];
    const titleOf = (page: string) => library.messages[locale][page]?.title ?? '';
    const { title: pathsTitle = '', description: pathsNote } =
      library.messages[locale].LearningPathsPage ?? {};
    const pages: Omit<PagePicture, 'locale' | 'siteName'>[] = [
      { path: href.home(locale), title: site.tagline[locale] },
      {
        path: href.takeHome(locale),
        title: library.messages[locale].TakeHomePage?.heading ?? '',
        note: library.messages[locale].TakeHomePage?.pictureNote,
      },
      ...listFindingPictures(library, locale),
      {
        path: href.checkMessage(locale),
        title: titleOf('CheckMessagePage'),
        note: library.messages[locale].CheckMessagePage?.pictureNote,
      },
      { path: href.programmes(locale), title: titleOf('ProgrammesPage') },
      ...(phraseGroups.length > 0 ? [{ path: href.phrases(locale), title: titleOf('PhrasesPage') }] : []),
      ...phraseGroups.map(([group, { title, description }]) => ({
        path: href.phrases(locale, group),
        label: library.messages[locale].Places?.phrases,
        title: title[locale],
        note: description[locale],
      })),
      { path: href.proposal(locale), title: titleOf('ProposalPage') },
      { path: href.moneyBook(locale), title: titleOf('MoneyBookPage') },
      { path: href.offline(locale), title: titleOf('OfflinePage') },
      { path: href.glossary(locale), title: titleOf('GlossaryPage') },
      { path: href.sources(locale), title: titleOf('SourcesPage') },
      ...library.listTopics().map(({ id, title }) => ({
        path: href.sources(locale, id),
        label: titleOf('SourcesPage'),
        title: title[locale],
      })),
      ...(paths.length > 0 ? [{ path: href.paths(locale), title: pathsTitle, note: pathsNote }] : []),
      ...paths.map(({ id, title, description }) => ({
        path: href.learningPath(locale, id),
        label: pathsTitle,
        title: title[locale],
        note: description[locale],
      })),
      ...(flows.length > 0
        ? [
            {
              path: href.flows(locale),
              title: titleOf('FlowsPage'),
              note: library.messages[locale].FlowsPage?.description,
            },
          ]
        : []),
      ...flows.map(({ id, title, description }) => ({
        path: href.flow(locale, id),
        label: library.messages[locale].Places?.flows,
        title: title[locale],
        note: description[locale],
      })),
      ...library.listTopics().map(({ id, title, description }) => ({
        path: href.topic(locale, id),
        title: title[locale],
        note: description[locale],
      })),
      ...library.listPages().map(({ slug, texts }) => ({
        path: href.article(locale, slug),
        title: texts[locale].title,
        note: texts[locale].description,
      })),
      ...library.listArticles().map(({ slug, topic, texts }) => ({
        path: href.article(locale, slug),
        label: library.getTopic(topic)?.title[locale],
        title: texts[locale].title,
      })),
    ];
    return pages.map((page) => ({ ...page, locale, siteName }));
  });
}

const byPath = new WeakMap<Library, Map<string, PagePicture>>();

/** Returns the picture of a page. Throws when the page has none. */
export function getPagePicture(library: Library, path: string): PagePicture {
  const known =
    byPath.get(library) ?? new Map(listPagePictures(library).map((picture) => [picture.path, picture]));
  byPath.set(library, known);
  const found = known.get(path);
  if (!found) throw new Error(`${path}: expected a share picture, found none\nFix: add the page to ${here}`);
  return found;
}

const here = 'lib/discovery/share/page-pictures.ts';
