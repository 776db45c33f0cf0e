import type { Locale } from '@/lib/i18n/locales';
import type { Status } from './build-status';
import type { EditedText } from './edited-texts';
import type { FileConflict } from './files/working-copy';
import type { DeskProblem, Look } from './look';
import type { DeskPlan, DeskPublication, DeskSnapshot } from './process/desk-functions';
import type { FoundSource } from './sources/find-sources';
import type { SourceFaults, TypedSource } from './sources/source-form';

/** A query that found nothing, and on how many days somebody asked it. */
export type MissedQuery = { query: string; locale: Locale; days: number; lastDay: string };

/** What the first page of the desk shows. */
export type HomeData = {
  /** Missing when the content has problems. */
  status?: Status;
  problems: DeskProblem[];
  /** Comments that wait for a decision; undefined for those who do not decide. */
  waiting?: number;
  missed: MissedQuery[];
  snapshots: DeskSnapshot[];
  mayPublish: boolean;
};

/** What came of a save, and why it has no history. */
const saved = ['saved', 'unchanged', 'merged', 'gone', 'refused', 'noGit', 'unusable', 'ignored'] as const;
export type Saved = (typeof saved)[number];
export const isSaved = (text: string): text is Saved => saved.some((one) => one === text);

/** What the page of an article or page of the site shows. */
export type EditorData = {
  /** Of the article or page that the texts belong to. */
  slug?: string;
  texts: EditedText[];
  saved: Saved[];
  /** Paragraphs that somebody else has changed, too, so that nothing was saved. */
  conflicts: FileConflict[];
  look?: Look;
  /** Signed addresses of the pages as they are saved, for people without an account. */
  shared?: Record<Locale, string>;
  /** Whether the page answers a form: then its texts are what was typed. */
  isAnswer?: boolean;
  mayPublish: boolean;
};

/** What can be written. */
export type ArticlesData = {
  /** Missing when the content has problems; then there are the slugs alone. */
  articles?: Status['articles'];
  slugs: string[];
  /** Slugs of pages about the site. */
  pages: string[];
  /** Paths of files that belong to no article. */
  files: string[];
};

/** What the page for publishing shows. */
export type PublishData = {
  plan: Omit<DeskPlan, 'report'> & { problems: DeskProblem[] };
  result?: DeskPublication | { outcome: 'wentBack'; id: string };
  mayPublish: boolean;
};

/** What the page of the sources shows. */
export type SourcesData = {
  /** What was searched for. */
  query: string;
  found: FoundSource[];
  /** The source that was just added, by its id. */
  added?: string;
  typed: TypedSource;
  faults: SourceFaults;
  /** Why nothing was added although the form is right: somebody else saved the file at the same moment. */
  isBusy?: boolean;
};
