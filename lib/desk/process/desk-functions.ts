import type { ContentFile } from '@/lib/content/parse/read-content-files';
import type { Problem } from '@/lib/content/problem';
import type { Locale } from '@/lib/i18n/locales';
import type { PreviewPage } from '@/lib/publish/preview/create-previewer';
import type { Status } from '../build-status';
import type { ContentName } from '../list-names';

/** What `npm run check` says, with texts that are not saved. */
export type DeskReport = { problems: Problem[]; warnings: Problem[] };

/** What a publication would change for readers. */
export type DeskPlan = {
  report: DeskReport;
  /** Undefined when there are problems: nothing can be published. */
  pages?: {
    /** Addresses of pages that are new, and of those that change. */
    added: string[];
    changed: string[];
    gone: string[];
    /** How many stay as they are. */
    kept: number;
    /** Everything is rendered again, because the code has changed. */
    isOtherCode: boolean;
  };
};

export type DeskPublication =
  | { outcome: 'refused'; report: DeskReport }
  /** `rendered`: how many pages. */
  | { outcome: 'published' | 'unchanged'; id: string; rendered: number };

/** A snapshot that can be gone back to. `publishedAt`: ISO 8601. */
export type DeskSnapshot = { id: string; publishedAt: string; pages: number; isCurrent: boolean };

/** What the process of the desk can be asked for. `drafts` are texts that are not saved, by their path below the content folder. */
export type DeskFunctions = {
  check: (drafts: ContentFile[]) => Promise<DeskReport>;
  /** A page as it would be published. @param base  before the addresses of pages that it links to */
  preview: (path: string, base: string, drafts: ContentFile[]) => Promise<PreviewPage>;
  /** The state of the content, as `npm run status` shows it; the problems when it has some. */
  describe: () => Promise<Status | { problems: Problem[] }>;
  plan: () => Promise<DeskPlan>;
  publish: () => Promise<DeskPublication>;
  /** The last snapshots, newest first. */
  listSnapshots: () => Promise<DeskSnapshot[]>;
  /** Makes a snapshot the one that readers see. Returns whether there is one of this id. */
  goBack: (id: string) => Promise<boolean>;
  /** What a text may refer to, with its names in a language. */
  listNames: (locale: Locale) => Promise<ContentName[]>;
};
