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

const manifestSchema = z.strictObject({
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

/** Changes when files of an earlier version cannot be read any more. */
const version = 2;

/** A manifest as it is written: thousands of pages have the same few sets of headers, so each set is written once. */
const storedSchema = z.strictObject({
  ...manifestSchema.shape,
  version: z.literal(version),
  headers: z.array(z.record(z.string(), z.string())),
  /** `headers` is the place of the set. */
  documents: z.record(z.string(), z.strictObject({ ...documentSchema.shape, headers: z.number() })),
});
type StoredManifest = z.infer<typeof storedSchema>;

/** Formats a manifest as JSON. */
export function formatManifest(manifest: DocumentManifest): string {
  const places = new Map<string, number>();
  const placeOf = (headers: Record<string, string>) => {
    const text = JSON.stringify(headers);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const documents = Object.entries(manifest.documents).map(
    ([path, entry]) => [path, { ...entry, headers: placeOf(entry.headers) }] as const,
  );
  const stored: StoredManifest = {
    ...manifest,
    version,
    documents: Object.fromEntries(documents),
    headers: [...places.keys()].map((text) => JSON.parse(text)),
  };
  return JSON.stringify(stored);
}

/** Reads what `formatManifest` has written. Documents with the same headers share one object. */
export function parseManifest(text: string): z.ZodSafeParseResult<DocumentManifest> {
  return manifestFileSchema.safeParse(text);
}

const manifestFileSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('expected JSON');
      return z.NEVER;
    }
  })
  .pipe(storedSchema)
  .transform(({ version: _, headers, documents, ...rest }, context): DocumentManifest => {
    const expanded = Object.entries(documents).map(([path, entry]) => {
      const own = headers[entry.headers];
      if (!own) context.addIssue(`documents.${path}: expected the place of headers, found ${entry.headers}`);
      return [path, { ...entry, headers: own ?? {} }] as const;
    });
    return { ...rest, documents: Object.fromEntries(expanded) };
  });
