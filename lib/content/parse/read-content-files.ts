import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { imageSize } from 'image-size';
import { formatDay } from '@/lib/i18n/format';
import { readSettings } from '@/lib/settings/read-settings';
import { getErrorCode } from '../error-code';
import { fileStart, type Problem } from '../problem';
import { decodeText } from './decode-text';
import { createReadingRounds, type ReadingRound } from './read-changed';

/** A text file of the content folder. `path` is relative to that folder, with `/`. */
export type ContentFile = { path: string; text: string };

export type ImageSize = { width: number; height: number };

/**
 * The content folder, read but not parsed. Plain data, so tests can write it as a literal.
 */
export type ContentFiles = {
  /** The content folder as errors name it: `content`. */
  root: string;
  files: ContentFile[];
  /** Folders, with or without files, by their path relative to the content folder. */
  folders: string[];
  /** Images below `public/`, by the address they have on the site: `/images/desk.jpg`. */
  images: Map<string, ImageSize>;
  /** Today in Dhaka. */
  today: string;
  /** The setting `SITE_URL`, which overrides `url` in site.yaml. */
  siteUrl?: string;
  /** Files that could not be read; all others are here. */
  problems: Problem[];
};

export const imagesDir = resolve('public/images');
/** Depth of folders: `articles/<slug>` has 2. */
const maxDepth = 2;
const textFile = /\.(?:mdx|ya?ml|json)$/;

/** The content folder: `CONTENT_DIR`, or `content` where the command runs. */
export function contentDir(): string {
  return resolve(/* turbopackIgnore: true */ readSettings().contentDir);
}

/** The content folder as errors name it: `content`. */
export function contentRoot(dir = contentDir()): string {
  return relative(process.cwd(), dir) || '.';
}

/** Reads the content folder and the images. Nothing else reads content from the disk. */
export async function readContentFiles(dir = contentDir()): Promise<ContentFiles> {
  return createContentReader(dir).read();
}

/** Reads a content folder again and again. */
export type ContentReader = {
  /** Reads what changed since the last call. Files that are the same come as the same objects. */
  read: () => Promise<ContentFiles>;
};

/** Creates a reader that keeps what it has read of a file while its times, size and inode stay the same. */
export function createContentReader(dir = contentDir()): ContentReader {
  const beginRound = createReadingRounds<Part>();
  return {
    async read() {
      const root = contentRoot(dir);
      const reading = { root, round: beginRound() };
      const { siteUrl } = readSettings();
      const today = formatDay(new Date(Date.now()));
      const { files, folders, images, problems } = joinParts([
        await readFolder(dir, '', reading),
        await readImages(imagesDir, '/images', reading),
      ]);
      return { root, today, siteUrl, files, folders, images: new Map(images), problems };
    },
  };
}

/** What was read of a folder or a file, in the order of the names. */
type Part = {
  files: ContentFile[];
  folders: string[];
  images: [address: string, size: ImageSize][];
  problems: Problem[];
};

type Reading = { root: string; round: ReadingRound<Part> };

function part(some: Partial<Part>): Part {
  return { files: [], folders: [], images: [], problems: [], ...some };
}

function joinParts(parts: Part[]): Part {
  return {
    files: parts.flatMap(({ files }) => files),
    folders: parts.flatMap(({ folders }) => folders),
    images: parts.flatMap(({ images }) => images),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

async function readFolder(dir: string, prefix: string, reading: Reading): Promise<Part> {
  let names: string[];
  try {
    names = (await reading.round.limit(() => readdir(dir))).sort();
  } catch (error) {
    const file = prefix ? `${reading.root}/${prefix}` : reading.root;
    return part({ problems: [unreadable(file, error, 'make it a readable folder, or remove it')] });
  }
  const entries = names
    .filter((name) => !name.startsWith('.'))
    .map((name) => readEntry(join(dir, name), prefix ? `${prefix}/${name}` : name, reading));
  return joinParts([part({ folders: prefix ? [prefix] : [] }), ...(await Promise.all(entries))]);
}

async function readEntry(full: string, path: string, reading: Reading): Promise<Part> {
  const file = `${reading.root}/${path}`;
  try {
    const info = await reading.round.limit(() => stat(full));
    if (info.isDirectory() && !textFile.test(path)) {
      // A symbolic link to a parent folder would never end.
      if (path.split('/').length > maxDepth) {
        const fix = 'move its files to the folders in content/README.md, or remove it';
        return part({ problems: [unreadable(file, new Error('the folder is nested too deep'), fix)] });
      }
      return await readFolder(full, path, reading);
    }
    if (!textFile.test(path)) return part({});
    if (!info.isFile()) throw new Error('it is not a file');
    const make = (bytes: Buffer, last?: Part) => {
      const decoded = decodeText(file, bytes);
      if ('problem' in decoded) return part({ problems: [decoded.problem] });
      return last?.files[0]?.text === decoded.text ? last : part({ files: [{ path, text: decoded.text }] });
    };
    return await reading.round.readChanged({ full, as: file, info, make });
  } catch (error) {
    return part({ problems: [unreadable(file, error)] });
  }
}

async function readImages(dir: string, address: string, reading: Reading): Promise<Part> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const parts = entries.map(async (entry) => {
    const full = join(dir, entry.name);
    if (entry.isDirectory()) return readImages(full, `${address}/${entry.name}`, reading);
    if (!/\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(entry.name)) return part({});
    const as = `${address}/${entry.name}`;
    try {
      const info = await reading.round.limit(() => stat(full));
      const make = (bytes: Buffer) => {
        const { width, height } = imageSize(bytes);
        return part({ images: [[as, { width, height }]] });
      };
      return await reading.round.readChanged({ full, as, info, make });
    } catch (error) {
      return part({ problems: [unreadable(relative(process.cwd(), full), error)] });
    }
  });
  return joinParts(await Promise.all(parts));
}

/** Why the system could not open a file, by error code. */
const reasons: Record<string, string> = {
  EACCES: 'you have no permission',
  ELOOP: 'it is a link to itself',
  ENOENT: 'it does not exist, or is a broken link',
  ENOTDIR: 'it is not a folder',
  EPERM: 'you have no permission',
};

function unreadable(
  file: string,
  error: unknown,
  fix = 'make it a readable file in UTF-8, or remove it',
): Problem {
  const reason =
    reasons[getErrorCode(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
  return { file, ...fileStart, headline: `cannot be read: ${reason}`, fix };
}
