import { termAnchor } from '@/lib/content/anchors';
import type { Library } from '@/lib/content/library';
import { type PageId, type PlaceNames, pageIds } from '@/lib/content/schema/places-schema';
import { href, sitePages } from '@/lib/i18n/href';
import { defaultLocale, inEach, type Localized, localeList } from '@/lib/i18n/locales';
import type { PlaceGroup, PlaceKind } from './search-data';

/** A place: the end of its address, its name, the editor's other names, and the text that a result shows below it. */
type ListedPlace = {
  end: string;
  name: Localized;
  others?: Partial<Record<string, string[]>>;
  /** None where the index has it already. */
  text?: Localized;
};

/** The places of a kind. `base` is what their addresses begin with after the language. */
type ListedGroup = { kind: PlaceKind; base: string; list: ListedPlace[] };

/** The pages about the site: a key of `href`, of the messages `Places` and of `sitePages`. */
type SitePageId = keyof typeof sitePages;

/** The namespace of each page's description in the messages. */
const namespaces: Record<PageId, string> = {
  takeHome: 'TakeHomePage',
  checkMessage: 'CheckMessagePage',
  compare: 'ComparePage',
  programmes: 'ProgrammesPage',
  phrases: 'PhrasesPage',
  proposal: 'ProposalPage',
  moneyBook: 'MoneyBookPage',
  offline: 'OfflinePage',
  flows: 'FlowsPage',
  glossary: 'GlossaryPage',
  paths: 'LearningPathsPage',
  sources: 'SourcesPage',
};
/** Pages that answer what the reader enters or chooses. */
const toolIds: readonly PageId[] = [
  'takeHome',
  'checkMessage',
  'compare',
  'flows',
  'phrases',
  'proposal',
  'moneyBook',
];

const noText = inEach(() => '');

/** An address without the language. */
const below = (address: string) => address.slice(href.home(defaultLocale).length + 1);

/** Lists everything besides articles that has an address, by kind. */
function listPlaces(library: Library): ListedGroup[] {
  const { programmes, marketplaces, glossary, placeNames } = library;
  const listEntries = <T>(
    group: Exclude<keyof PlaceNames, 'pages'>,
    entries: Record<string, T>,
    describe: (entry: T) => { name: Localized; text: Localized },
  ) =>
    Object.entries(entries).map(([id, entry]) => ({
      end: id,
      others: placeNames[group]?.[id],
      ...describe(entry),
    }));
  const byId = <T extends { id: string }>(list: T[]) =>
    Object.fromEntries(list.map((item) => [item.id, item]));
  const describeTitled = ({ title, description }: { title: Localized; description: Localized }) => ({
    name: title,
    text: description,
  });
  return [
    { kind: 'tool', base: '', list: listPages(library, (id) => toolIds.includes(id)) },
    {
      kind: 'page',
      base: '',
      list: listPages(library, (id) => !toolIds.includes(id)),
    },
    { kind: 'site', base: '', list: listSitePages(library) },
    {
      kind: 'programme',
      base: `${below(href.programmes(defaultLocale))}#`,
      list: listEntries('programmes', programmes, ({ name, standing }) => ({ name, text: standing })),
    },
    {
      kind: 'marketplace',
      base: `${below(href.compare(defaultLocale))}#`,
      list: listEntries('marketplaces', marketplaces, ({ name, work }) => ({ name, text: work ?? noText })),
    },
    {
      kind: 'path',
      base: below(href.learningPath(defaultLocale, '')),
      list: listEntries('paths', byId(library.listLearningPaths()), describeTitled),
    },
    {
      kind: 'topic',
      base: below(href.topic(defaultLocale, '')),
      list: listEntries('topics', byId(library.listTopics()), describeTitled),
    },
    {
      kind: 'term',
      base: below(href.glossary(defaultLocale, termAnchor(''))),
      list: listEntries('glossary', glossary, ({ term, meaning }) => ({ name: term, text: meaning })),
    },
  ];
}

function listPages(library: Library, isOne: (id: PageId) => boolean): ListedPlace[] {
  return pageIds
    .filter(isOne)
    .map((id) => describePage(library, id, readMessages(library, namespaces[id], 'description')));
}

/** The pages about the site that exist. Their text is content, as that of articles. */
function listSitePages(library: Library): ListedPlace[] {
  const ids = Object.keys(sitePages) as SitePageId[];
  return ids.filter((id) => library.getPage(sitePages[id])).map((id) => describePage(library, id));
}

function describePage(library: Library, id: PageId | SitePageId, text?: Localized): ListedPlace {
  return {
    end: below(href[id](defaultLocale)),
    name: readMessages(library, 'Places', id),
    others: library.placeNames.pages?.[id],
    text,
  };
}

function readMessages({ messages }: Library, namespace: string, key: string): Localized {
  return inEach((locale) => messages[locale][namespace]?.[key] ?? '');
}

/** The places as the index has them. */
export function indexPlaces(library: Library): PlaceGroup[] {
  return listPlaces(library).map(({ kind, base, list }) => ({
    kind,
    labels: inEach((locale) => library.messages[locale].PlaceKinds?.[kind] ?? ''),
    base,
    list: list.map(({ end, name, others }) => [
      end,
      ...localeList.map((locale) => [name[locale], ...(others?.[locale] ?? [])].join('|')),
    ]),
  }));
}

/** The texts that results show below places, by the address after the language. */
export function listPlaceTexts(library: Library): Map<string, Localized> {
  const places = listPlaces(library).flatMap(({ base, list }) =>
    list.flatMap(({ end, text }) => (text ? [[`${base}${end}`, text] as const] : [])),
  );
  return new Map(places);
}
