import type { WordChange } from './compare-words';
import type { RefusalReason } from './file-refusal';
import type { FileVersion } from './history';
import type { AddedPicture } from './pictures/add-picture';
import type { PictureRefusalReason } from './pictures/make-picture';
import type { NoHistory } from './repository';

/** Why an act was not done. */
export type ActProblem = RefusalReason | 'day' | 'changed';

/** What was done, told on the page that follows. */
const acts = ['restored', 'renamed', 'scheduled', 'unpublished', 'published'] as const;
export type DoneAct = (typeof acts)[number];
export const isDoneAct = (text: string | null): text is DoneAct => acts.some((one) => one === text);

/** What the page of a file's history shows. */
export type HistoryData = {
  path: string;
  /** The version of the file now; undefined when it is gone. */
  version?: string;
  versions: FileVersion[];
  noHistory?: NoHistory['why'];
  /** The chosen version, and what has changed since. */
  chosen?: { commit: string; changes: WordChange[] };
  done?: DoneAct;
  problem?: ActProblem;
};

/** What the page for a new article shows. */
export type NewArticleData = { slug: string; problem?: ActProblem };

/** What the page shows that says when an article is online, and under which slug. */
export type ArticleStateData = {
  slug: string;
  isDraft: boolean;
  publishedAt: string;
  /** Today in Dhaka. */
  today: string;
  formerSlugs: string[];
  done?: DoneAct;
  /** What was typed and not taken. */
  typed?: { to?: string; day?: string };
  problem?: ActProblem;
};

/** What the page for pictures shows. */
export type PicturesData = {
  added?: AddedPicture;
  typed: { title: string; alt: Record<string, string> };
  problem?: PictureRefusalReason | RefusalReason | 'alt' | 'file';
};
