import type { Locale } from '@/lib/i18n/locales';
import type { ArticleMeta, Frontmatter } from '../schema/article-schema';
import type { Messages, Source, SpellingRule, Term, Topics } from '../schema/data-schemas';
import type { Marketplace, MoneyRules } from '../schema/money-schema';
import type { Paths } from '../schema/paths-schema';
import type { Programme } from '../schema/programme-schema';
import type { Site } from '../schema/site-schema';
import type { ComparisonTableData } from '../schema/table-schema';
import type { TableView } from '../schema/table-view-schema';
import type { ParsedFile } from './parse-value';
import type { ImageSize } from './read-content-files';

/** One language of an article: the frontmatter parsed, the body still Markdown. */
export type ArticleText = { file: string; body: string; frontmatter?: ParsedFile<Frontmatter> };

/** A folder below `articles/`, as complete as it is. */
export type ArticleFolder = {
  slug: string;
  path: string;
  meta?: ParsedFile<ArticleMeta>;
  texts: Partial<Record<Locale, ArticleText>>;
  /** Files that are there, readable or not: a file that cannot be read is not missing. */
  present: Set<string>;
};

/** The whole content, typed; a file that could not be read at all is absent, and stands among the problems. */
export type ContentModel = {
  root: string;
  /** The day it is in Dhaka. */
  today: string;
  /** Where the site is published, when the environment says so. */
  siteUrl?: string;
  site?: ParsedFile<Site>;
  topics?: ParsedFile<Topics>;
  paths?: ParsedFile<Paths>;
  sources?: ParsedFile<Record<string, Source>>;
  glossary?: ParsedFile<Record<string, Term>>;
  spelling?: ParsedFile<SpellingRule[]>;
  synonyms?: ParsedFile<string[][]>;
  programmes?: ParsedFile<Record<string, Programme>>;
  marketplaces?: ParsedFile<Record<string, Marketplace>>;
  payouts?: ParsedFile<MoneyRules['payouts']>;
  exchangeRates?: ParsedFile<MoneyRules['exchangeRates']>;
  messages: Partial<Record<Locale, ParsedFile<Messages>>>;
  tables: Map<string, ParsedFile<ComparisonTableData>>;
  /** Tables whose cells are those of a data file. */
  tableViews: Map<string, ParsedFile<TableView>>;
  /** Ids of all tables that are there: one that cannot be read is not missing. */
  tableIds: Set<string>;
  articles: Map<string, ArticleFolder>;
  images: Map<string, ImageSize>;
};
