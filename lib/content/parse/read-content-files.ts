import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { imageSize } from 'image-size';
import { formatDay } from '@/lib/i18n/format';
import { readSettings } from '@/lib/settings/read-settings';
import { getErrorCode } from '../error-code';
import { fileStart, type Problem } from '../problem';
import { decodeText } from './decode-text';

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

/** Reads the content folder and the images. Nothing else reads content from the disk. */
export async function readContentFiles(dir = contentDir()): Promise<ContentFiles> {
  const root = relative(process.cwd(), dir) || '.';
  const { siteUrl } = readSettings();
  const today = formatDay(new Date(Date.now()));
  const source: ContentFiles = {
    root,
    today,
    siteUrl,
    files: [],
    folders: [],
    images: new Map(),
    problems: [],
  };
  await readFolder(dir, '', source);
  await readImages(imagesDir, '/images', source);
  return source;
}

async function readFolder(dir: string, prefix: string, source: ContentFiles): Promise<void> {
  let names: string[];
  try {
    names = (await readdir(dir)).sort();
  } catch (error) {
    source.problems.push(
      unreadable(
        prefix ? `${source.root}/${prefix}` : source.root,
        error,
        'make it a readable folder, or remove it',
      ),
    );
    return;
  }
  if (prefix) source.folders.push(prefix);
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = prefix ? `${prefix}/${name}` : name;
    await readEntry(join(dir, name), path, source);
  }
}

async function readEntry(full: string, path: string, source: ContentFiles): Promise<void> {
  const file = `${source.root}/${path}`;
  try {
    const info = await stat(full);
    if (info.isDirectory() && !textFile.test(path)) {
      // A symbolic link to a parent folder would never end.
      if (path.split('/').length > maxDepth) {
        const fix = 'move its files to the folders in content/README.md, or remove it';
        source.problems.push(unreadable(file, new Error('the folder is nested too deep'), fix));
        return;
      }
      return await readFolder(full, path, source);
    }
    if (!textFile.test(path)) return;
    if (!info.isFile()) throw new Error('it is not a file');
    const decoded = decodeText(file, await readFile(full));
    if ('problem' in decoded) source.problems.push(decoded.problem);
    else source.files.push({ path, text: decoded.text });
  } catch (error) {
    source.problems.push(unreadable(file, error));
  }
}

async function readImages(dir: string, address: string, source: ContentFiles): Promise<void> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const full = join(dir, entry.name);
    if (entry.isDirectory()) {
      await readImages(full, `${address}/${entry.name}`, source);
    } else if (/\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(entry.name)) {
      try {
        const { width, height } = imageSize(await readFile(full));
        source.images.set(`${address}/${entry.name}`, { width, height });
      } catch (error) {
        source.problems.push(unreadable(relative(process.cwd(), full), error));
      }
    }
  }
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
