import type { Locale } from '@/lib/i18n/locales';
import type { ArticleMeta, Frontmatter } from '../schema/article-schema';
import type { ChartSource } from '../schema/chart-schema';
import type { Correction } from '../schema/correction-schema';
import type { Messages, Source, SpellingRule, Term, Topics, TrailPhrases } from '../schema/data-schemas';
import type { FlowFile } from '../schema/flow-schema';
import type { Marketplace, MoneyRules } from '../schema/money-schema';
import type { Paths } from '../schema/paths-schema';
import type { PhraseGroups } from '../schema/phrases-schema';
import type { PlaceNames } from '../schema/places-schema';
import type { Programme } from '../schema/programme-schema';
import type { Questions } from '../schema/questions-schema';
import type { ScamSigns } from '../schema/scam-signs-schema';
import type { Site } from '../schema/site-schema';
import type { ComparisonTableData } from '../schema/table-schema';
import type { TableView } from '../schema/table-view-schema';
import type { ParsedFile } from './parse-value';
import type { ImageSize } from './read-content-files';

/** One language of an article: the frontmatter parsed, the body (with the answer in the lines above `bodyLine`) still Markdown. */
export type ArticleText = {
  file: string;
  body: string;
  bodyLine: number;
  frontmatter?: ParsedFile<Frontmatter>;
};

/** A folder below `articles/`, or below `pages/`, where it has no `meta`; parts may be missing. */
export type ArticleFolder = {
  slug: string;
  path: string;
  meta?: ParsedFile<ArticleMeta>;
  /** What people ask, by section. */
  questions?: ParsedFile<Questions>;
  texts: Partial<Record<Locale, ArticleText>>;
  /** Files that exist. One that cannot be read is not reported as missing. */
  present: Set<string>;
};

/** The whole content, typed. A file that could not be read is absent here, and has a problem. */
export type ContentModel = {
  root: string;
  /** Today in Dhaka. */
  today: string;
  /** SITE_URL, when it is set. */
  siteUrl?: string;
  site?: ParsedFile<Site>;
  topics?: ParsedFile<Topics>;
  paths?: ParsedFile<Paths>;
  sources?: ParsedFile<Record<string, Source>>;
  glossary?: ParsedFile<Record<string, Term>>;
  spelling?: ParsedFile<SpellingRule[]>;
  trailPhrases?: ParsedFile<TrailPhrases>;
  synonyms?: ParsedFile<string[][]>;
  places?: ParsedFile<PlaceNames>;
  /** Sentences for clients. */
  phrases?: ParsedFile<PhraseGroups>;
  corrections?: ParsedFile<Record<string, Correction>>;
  programmes?: ParsedFile<Record<string, Programme>>;
  scamSigns?: ParsedFile<ScamSigns>;
  marketplaces?: ParsedFile<Record<string, Marketplace>>;
  payouts?: ParsedFile<MoneyRules['payouts']>;
  exchangeRates?: ParsedFile<MoneyRules['exchangeRates']>;
  messages: Partial<Record<Locale, ParsedFile<Messages>>>;
  tables: Map<string, ParsedFile<ComparisonTableData>>;
  /** Tables whose cells come from a data file. */
  tableViews: Map<string, ParsedFile<TableView>>;
  /** Ids of all tables that exist, also of those that cannot be read. */
  tableIds: Set<string>;
  charts: Map<string, ParsedFile<ChartSource>>;
  /** Ids of all charts that exist, also of those that cannot be read. */
  chartIds: Set<string>;
  /** Flows of questions, by id. */
  flows: Map<string, ParsedFile<FlowFile>>;
  /** Ids of all flows that exist, also of those that cannot be read. */
  flowIds: Set<string>;
  articles: Map<string, ArticleFolder>;
  /** Pages about the site, by slug. */
  pages: Map<string, ArticleFolder>;
  /** Articles that were left out because they are not published: only their names are used. */
  unpublished?: Map<string, ArticleFolder>;
  images: Map<string, ImageSize>;
};
