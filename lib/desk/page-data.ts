import type { Locale } from '@/lib/i18n/locales';
import type { Status } from './build-status';
import type { EditedText } from './edited-texts';
import type { DeskProblem, Look } from './look';
import type { DeskPlan, DeskPublication, DeskSnapshot } from './process/desk-functions';

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

/** What the page of an article or page of the site shows. */
export type EditorData = { slug: string; texts: EditedText[]; look?: Look; mayPublish: boolean };

/** What the page for publishing shows. */
export type PublishData = {
  plan: Omit<DeskPlan, 'report'> & { problems: DeskProblem[] };
  result?: DeskPublication | { outcome: 'wentBack'; id: string };
  mayPublish: boolean;
};
