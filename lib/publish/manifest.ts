import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';

const documentSchema = z.strictObject({
  /** Path below the folder of files. */
  file: z.string(),
  status: z.number(),
  /** Hash of the content, for entity tags. */
  hash: z.string(),
  headers: z.record(z.string(), z.string()),
});

const searchPageSchema = z.strictObject({
  lang: z.enum(localeList),
  /** Path of the template below the folder of files. */
  file: z.string(),
  headers: z.record(z.string(), z.string()),
});

/** Changes when files of an earlier version cannot be read any more. */
const version = 1;

export const manifestSchema = z.strictObject({
  version: z.literal(version).default(version),
  /** Hash of the code that rendered it. */
  code: z.string(),
  /** When it was published, in milliseconds since 1970. */
  publishedAt: z.number(),
  /** The state of the content that everything of this snapshot was made from: the day in Dhaka, and a hash. */
  content: z.strictObject({ day: z.string(), hash: z.string() }),
  /** The first day for which it is too old: an article is due, or a news or a reading grows old. */
  due: z.string().optional(),
  siteUrl: z.string(),
  /** Path of a page → its document. */
  documents: z.record(z.string(), documentSchema),
  /** Path of an asset that a publication has replaced → when, in milliseconds since 1970. It is among the documents. */
  replaced: z.record(z.string(), z.number()),
  /** Path of a search page → the template that our server fills. */
  searchPages: z.record(z.string(), searchPageSchema),
  /** Path of a page that has moved → the path it moved to. */
  redirects: z.record(z.string(), z.string()),
  /** Path of a page → the address of its share picture. */
  pictures: z.record(z.string(), z.string()),
  /** Patterns of paths answered per request, by our own routes or by Next.js. */
  dynamic: z.array(z.string()),
  /** Patterns of pages rendered per request. The server turns each answer into a document. */
  dynamicPages: z.array(z.string()),
  /** Folder of the files that the server's search reads, below the site's folder. */
  search: z.string(),
  /** File of the content without the texts of articles, for run-time pages, below the site's folder. */
  model: z.string(),
  /** File of what each page was made from, below the site's folder. */
  lookups: z.string(),
});

export type DocumentEntry = z.infer<typeof documentSchema>;
export type SearchPageEntry = z.infer<typeof searchPageSchema>;
/** A snapshot: one state of the whole site, as it is answered. */
export type DocumentManifest = z.infer<typeof manifestSchema>;
