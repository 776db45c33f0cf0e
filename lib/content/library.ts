import { sitePages } from '@/lib/i18n/href';
import { inEach, isInEach, type Locale } from '@/lib/i18n/locales';
import type { Article, ArticleBody, Page } from './article';
import { type ArticleNames, createArticleNames } from './article-names';
import type { ChartData } from './charts/chart-data';
import { getChart } from './charts/get-chart';
import { getPublicationState } from './dates/publication';
import type { Flow, ListedFlow } from './flows/flow';
import { listCitedByFlow } from './flows/list-cited';
import { groupBy } from './group-by';
import { buildLearningPaths, type LearningPath, listPathPlaces, type PathPlace } from './learning-paths';
import type { ArticleFolder, ContentModel } from './parse/content-model';
import type { ImageSize } from './parse/read-content-files';
import type { Correction } from './schema/correction-schema';
import type { Messages, Source, Term, Topics } from './schema/data-schemas';
import type { Marketplace, MoneyRules } from './schema/money-schema';
import type { PhraseGroups } from './schema/phrases-schema';
import type { PlaceNames } from './schema/places-schema';
import type { Programme } from './schema/programme-schema';
import type { ScamSigns } from './schema/scam-signs-schema';
import type { Site } from './schema/site-schema';
import { getTable } from './tables/get-table';
import type { TableData } from './tables/table-data';
import { getTablePhrases, type TablePhrases } from './tables/table-phrases';

export type Topic = Topics[string] & { id: string };

export type DatedCorrection = Omit<Correction, 'article'> & { id: string; article: Article };

/** A source with the number that readers see in the article. */
export type NumberedSource = Source & { number: number };

/** Look-ups in content that has passed its check. */
export type Library = {
  site: Site;
  messages: Record<Locale, Messages>;
  images: Map<string, ImageSize>;
  /** Groups of words that the search treats as the same. */
  synonyms: string[][];
  /** Other names of pages, topics, paths, programmes, marketplaces and terms, for the search. */
  placeNames: PlaceNames;
  /** Newest first; on the same day, by slug. */
  listArticles: () => Article[];
  /** The first articles of that list. */
  listNewest: (count: number) => Article[];
  getArticle: (slug: string) => Article | undefined;
  /** The text of an article or of a page about the site. Apart, so that a list of articles does not depend on their texts. */
  getBody: (slug: string, locale: Locale) => ArticleBody | undefined;
  /** Finds a published article by its id, its slug or a former slug: for names that were written down earlier. */
  findArticle: (name: string) => Article | undefined;
  /** The names of all articles, drafts and scheduled ones included. */
  articleNames: ArticleNames;
  /** The pages about the site that exist, in the order of the footer. */
  listPages: () => Page[];
  getPage: (slug: string) => Page | undefined;
  /** What the site said wrongly, the latest correction first. */
  corrections: DatedCorrection[];
  /** Topics with at least one article, in the editor's order. */
  listTopics: () => Topic[];
  getTopic: (id: string) => Topic | undefined;
  listArticlesOfTopic: (topic: string) => Article[];
  /** The articles that the editor chose, then the newest of the topic, up to `count`. */
  listReadAlso: (slug: string, count?: number) => Article[];
  /** Learning paths, in the editor's order. */
  listLearningPaths: () => LearningPath[];
  getLearningPath: (id: string) => LearningPath | undefined;
  /** The place of an article in each path that has it. */
  listPathPlaces: (slug: string) => PathPlace[];
  /** Flows of questions, in the order of their topics. Apart from what they ask, so that a list does not depend on it. */
  listFlows: () => ListedFlow[];
  getListedFlow: (id: string) => ListedFlow | undefined;
  getFlow: (id: string) => Flow | undefined;
  /** Sources of an article by id, numbered from 1 in the order of article.yaml. */
  listSources: (slug: string) => Map<string, NumberedSource>;
  /** A table with its own cells, or made from the data file that it names. */
  getTable: (id: string) => TableData | undefined;
  /** A drawing, made from its own numbers or from the data file that it names. */
  getChart: (id: string) => ChartData | undefined;
  getTerm: (id: string) => Term | undefined;
  glossary: Record<string, Term>;
  getSource: (id: string) => Source | undefined;
  listSourceIds: () => string[];
  /** The sources, each once, numbered from 1 in the given order. */
  numberSources: (ids: string[]) => Map<string, NumberedSource>;
  /** Fees and rates for the calculator; its page contains them as data for the browser module. */
  money: MoneyRules;
  marketplaces: Record<string, Marketplace>;
  programmes: Record<string, Programme>;
  /** How the check for messages recognises a likely trap. */
  scamSigns: ScamSigns;
  /** Sentences for clients, by group of situations. */
  phrases: PhraseGroups;
  /** Phrases around the facts in tables. */
  tablePhrases: Record<Locale, TablePhrases>;
  /** Today in Dhaka, when the content was read. */
  today: string;
};

/** The texts of a folder that has all of them. */
function listWhole({ slug, texts: found, questions }: ArticleFolder): Page[] {
  const texts = inEach((locale) => found[locale]?.frontmatter?.valid);
  return isInEach(texts) ? [{ slug, texts, questions: questions?.valid ?? {} }] : [];
}

/** @param topics  ids of topics, in the order of the list */
function listFlowsByTopic(flows: Flow[], topics: string[]): ListedFlow[] {
  return topics.flatMap((topic) =>
    flows
      .filter((flow) => flow.topic === topic)
      .sort((a, b) => a.id.localeCompare(b.id))
      .map((flow) => {
        const { id, title, description } = flow;
        return { id, title, description, topic, sources: listCitedByFlow(flow) };
      }),
  );
}

/** Builds the look-ups from a model without problems. */
export function createLibrary(model: ContentModel): Library {
  const articles = [...model.articles.values()]
    .flatMap((folder) => {
      const meta = folder.meta?.valid;
      return meta
        ? listWhole(folder).map((page) => ({
            ...meta,
            ...page,
            publication: getPublicationState(meta, model.today),
          }))
        : [];
    })
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt) || a.slug.localeCompare(b.slug));
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const pages = Object.values(sitePages).flatMap((slug) => {
    const folder = model.pages.get(slug);
    return folder ? listWhole(folder) : [];
  });
  const corrections = Object.entries(model.corrections?.valid ?? {})
    .flatMap(([id, correction]) => {
      const article = bySlug.get(correction.article);
      return article ? [{ id, ...correction, article }] : [];
    })
    .sort((a, b) => b.date.localeCompare(a.date));
  const articleNames = createArticleNames(model);
  const byTopic = groupBy(articles, ({ topic }) => topic);
  const topics = Object.entries(model.topics?.valid ?? {})
    .map(([id, topic]) => ({ id, ...topic }))
    .filter(({ id }) => byTopic.has(id));
  const paths = buildLearningPaths(model.paths?.valid ?? {}, (slug) => bySlug.get(slug));
  const flows = new Map(
    [...model.flows].flatMap(([id, { valid }]) => (valid ? [[id, { id, ...valid }] as const] : [])),
  );
  const listedFlows = listFlowsByTopic([...flows.values()], Object.keys(model.topics?.valid ?? {}));
  const sources = new Map(Object.entries(model.sources?.valid ?? {}));
  const terms = new Map(Object.entries(model.glossary?.valid ?? {}));
  const site = model.site?.valid;
  const messages = inEach((locale) => model.messages[locale]?.valid);
  const scamSigns = model.scamSigns?.valid;
  if (!site || !scamSigns || !isInEach(messages))
    throw new Error('site.yaml, scam-signs.yaml or messages are missing');
  const numberSources = (ids: string[]) =>
    new Map(
      [...new Set(ids)].flatMap((id, index) => {
        const source = sources.get(id);
        return source ? [[id, { ...source, number: index + 1 }] as const] : [];
      }),
    );
  const marketplaces = model.marketplaces?.valid ?? {};
  const tables = new Map<string, TableData | undefined>();
  const charts = new Map<string, ChartData | undefined>();

  return {
    site: { ...site, url: model.siteUrl ?? site.url },
    messages,
    images: model.images,
    synonyms: model.synonyms?.valid ?? [],
    placeNames: model.places?.valid ?? {},
    listArticles: () => articles,
    listNewest: (count) => articles.slice(0, count),
    getArticle: (slug) => bySlug.get(slug),
    getBody: (slug, locale) => (model.articles.get(slug) ?? model.pages.get(slug))?.texts[locale],
    findArticle: (name) => bySlug.get(articleNames.slugOf(articleNames.idOf(name) ?? '') ?? ''),
    articleNames,
    listPages: () => pages,
    getPage: (slug) => pages.find((page) => page.slug === slug),
    corrections,
    listTopics: () => topics,
    getTopic: (id) => topics.find((topic) => topic.id === id),
    listArticlesOfTopic: (topic) => byTopic.get(topic) ?? [],
    listReadAlso(slug, count = 4) {
      const article = bySlug.get(slug);
      if (!article) return [];
      const chosen = article.readAlso.flatMap((other) => bySlug.get(other) ?? []);
      const ofTopic = (byTopic.get(article.topic) ?? []).filter((other) => other !== article);
      return [...new Set([...chosen, ...ofTopic])].slice(0, count);
    },
    listLearningPaths: () => paths,
    getLearningPath: (id) => paths.find((path) => path.id === id),
    listPathPlaces: (slug) => listPathPlaces(paths, slug),
    listFlows: () => listedFlows,
    getListedFlow: (id) => listedFlows.find((flow) => flow.id === id),
    getFlow: (id) => flows.get(id),
    listSources: (slug) => numberSources(bySlug.get(slug)?.sources ?? []),
    numberSources,
    getTable(id) {
      if (!tables.has(id)) tables.set(id, getTable(model, id));
      return tables.get(id);
    },
    getChart(id) {
      if (!charts.has(id)) charts.set(id, getChart(model, id));
      return charts.get(id);
    },
    getTerm: (id) => terms.get(id),
    glossary: Object.fromEntries(terms),
    getSource: (id) => sources.get(id),
    listSourceIds: () => [...sources.keys()],
    marketplaces,
    programmes: model.programmes?.valid ?? {},
    scamSigns,
    phrases: model.phrases?.valid ?? {},
    tablePhrases: getTablePhrases(messages),
    today: model.today,
    money: {
      marketplaces: Object.fromEntries(
        Object.entries(marketplaces).map(([id, { work, bid, hold, protection, ...fees }]) => [id, fees]),
      ),
      payouts: model.payouts?.valid ?? {},
      exchangeRates: model.exchangeRates?.valid ?? {},
    },
  };
}
