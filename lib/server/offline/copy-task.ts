import type { Localized } from '@/lib/i18n/locales';
import type { CopyHeader } from '@/lib/publish/offline/copy-header';

/** Where the text of a page or a file is: in a file of the published site, or here. */
type Text =
  | { path: string; file: string; text?: undefined }
  | { path: string; text: string; file?: undefined };

/** What the worker that makes copies needs to know. */
export type CopyTask = {
  /** Folder of the published site. */
  folder: string;
  key: string;
  days: Localized;
  /** What every copy says of itself. */
  facts: Omit<CopyHeader, 'signs' | 'sizes' | 'pages' | 'files' | 'version' | 'key' | 'days'>;
  pages: Text[];
  files: (Text & { type: string })[];
};

/** Folder of the copies, below that of the published site. */
export const copiesFolder = 'offline';
