import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';
import { getErrorCode } from '../error-code';
import { keepLast } from '../keep-last';
import type { ParsedFile } from '../parse/parse-value';
import { type ArticleReport, type ArticleRequest, articleChecks } from './check-article';

/** Reports of articles on the disk, by a hash of everything that goes into them. */
export type CheckCache = {
  keyOf: (request: ArticleRequest) => string;
  /** Undefined when there is none, or it does not match its schema. */
  read: (key: string) => ArticleReport | undefined;
  write: (key: string, report: ArticleReport) => void;
  /** Removes what no process has used for two weeks, once a process. */
  sweep: () => void;
};

const day = 86_400_000;
const keptFor = 14 * day;

/** Folders of the code that makes reports, and the versions of what it uses. */
export const checkToolchain = ['lib/content', 'lib/i18n', 'lib/settings', 'package-lock.json'];

const codeDir = resolve(fileURLToPath(import.meta.url), '../../../..');

/** Opens the reports on the disk. */
export function openCheckCache({ dir = resolve('.cache/check'), now = Date.now() } = {}): CheckCache {
  const toolchain = hash([
    process.version,
    process.versions.unicode ?? '',
    ...checkToolchain.flatMap(readAll),
  ]);
  const pathOf = (key: string) => join(dir, `${key}.json`);
  let isSwept = false;
  return {
    keyOf: (request) => hash([toolchain, JSON.stringify(describeRequest(request))]),
    read(key) {
      try {
        const path = pathOf(key);
        const stored = reportSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
        if (stored && now - statSync(path).mtimeMs > day) utimesSync(path, now / 1000, now / 1000);
        return stored && reviveReport(stored);
      } catch {
        return undefined;
      }
    },
    write(key, report) {
      // Two processes may write the same entry.
      const unfinished = `${pathOf(key)}.${randomUUID()}.tmp`;
      try {
        mkdirSync(dir, { recursive: true });
        writeFileSync(unfinished, JSON.stringify(storeReport(report)));
        renameSync(unfinished, pathOf(key));
      } catch (error) {
        // A check works without its cache, for one on a disk that is full or may not be written.
        if (getErrorCode(error) === undefined) throw error;
      }
    },
    sweep() {
      if (isSwept) return;
      isSwept = true;
      for (const name of listNames(dir)) {
        const path = join(dir, name);
        const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
        if (mtimeMs !== undefined && now - mtimeMs > keptFor) rmSync(path, { force: true });
      }
    },
  };
}

function listNames(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

/** @param path  below the folder of the code, wherever the command runs */
function readAll(path: string): string[] {
  const full = join(codeDir, path);
  if (statSync(full).isFile()) return [path, readFileSync(full, 'utf8')];
  return readdirSync(full)
    .sort()
    .flatMap((name) => readAll(join(path, name)));
}

function hash(parts: string[]): string {
  const lengths = parts.map(({ length }) => length).join(' ');
  return createHash('sha256')
    .update(`${lengths}\n${parts.join('\n')}`)
    .digest('hex')
    .slice(0, 32);
}

/** The request as data. The folder is made from its files; of other files the value says all that a check sees. */
function describeRequest({ folder, files, isPage, root, spelling, trailPhrases }: ArticleRequest) {
  const { path, present } = folder;
  const rules = [spelling, trailPhrases].map((parsed) => parsed && hashOf(parsed));
  return [path, [...present], files, isPage, root, rules];
}

const hashOf = keepLast(({ value }: ParsedFile<unknown>) => hash([JSON.stringify(value)]));

const positionSchema = z.strictObject({ line: z.number(), column: z.number() });

const problemsSchema = z.array(
  z.strictObject({
    ...positionSchema.shape,
    file: z.string(),
    headline: z.string(),
    issues: z.array(z.string()).optional(),
    fix: z.string(),
    isWarning: z.literal(true).optional(),
  }),
);

const outlineSchema = z.strictObject({
  headings: z.array(
    z.strictObject({
      id: z.string().optional(),
      text: z.string(),
      depth: z.number(),
      position: positionSchema,
    }),
  ),
  elements: z.array(
    z.strictObject({
      name: z.string(),
      attributes: z.record(z.string(), z.string()),
      position: positionSchema,
    }),
  ),
  links: z.array(z.strictObject({ url: z.string(), position: positionSchema })),
  images: z.array(z.strictObject({ url: z.string(), alt: z.string(), position: positionSchema })),
  possibleIds: z.array(z.string()).optional(),
});

const reportSchema = z.strictObject({
  outlines: z.partialRecord(z.enum(localeList), outlineSchema),
  problems: z.record(z.enum(['texts', ...articleChecks]), problemsSchema),
});

type StoredReport = z.infer<typeof reportSchema>;

function storeReport({ outlines, ...problems }: ArticleReport): StoredReport {
  const stored = localeList.flatMap((locale) => {
    const outline = outlines[locale];
    if (!outline) return [];
    const { headings, elements, links, images, possibleIds } = outline;
    const facts = { headings, elements, links, images, possibleIds: possibleIds && [...possibleIds] };
    return [[locale, facts] as const];
  });
  return { outlines: Object.fromEntries(stored), problems };
}

function reviveReport({ outlines, problems }: StoredReport): ArticleReport {
  const revived = localeList.flatMap((locale) => {
    const outline = outlines[locale];
    if (!outline) return [];
    const { possibleIds } = outline;
    return [[locale, { ...outline, possibleIds: possibleIds && new Set(possibleIds) }] as const];
  });
  return { outlines: Object.fromEntries(revived), ...problems };
}
