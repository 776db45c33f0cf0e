import { lstat, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { getErrorCode } from '@/lib/content/error-code';
import { imagesDir } from '@/lib/content/parse/read-content-files';
import { idPattern } from '@/lib/content/schema/fields';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { createContentStore, type Kept } from '../content-store';
import { FileRefusal } from '../file-refusal';
import type { Person } from '../person';
import { deskStateFolder } from '../working-copy';
import { makePicture, type PictureForm, pictureForms } from './make-picture';

export type PictureRequest = {
  upload: Uint8Array;
  /** What the picture is called; its file gets the name in plain letters. */
  title: string;
  /** What it shows, for those who do not see it. */
  alt: Record<Locale, string>;
  person: Person;
};

export type AddedPicture = Kept & {
  /** The address to write: `/images/desk.jpg`. Browsers get the smallest form beside it that they know. */
  address: string;
  width: number;
  height: number;
  bytes: Partial<Record<PictureForm, number>>;
  /** The line to paste into each text. */
  markdown: Record<Locale, string>;
};

/** Most pictures of one name. */
const mostAlike = 1_000;
const longestName = 60;

/** Adds a picture to the site: the forms of it, in one commit where the folder is in a repository. */
export async function addPicture(
  { upload, title, alt, person }: PictureRequest,
  { folder = imagesDir, stateFolder = join(deskStateFolder(), 'pictures') } = {},
): Promise<AddedPicture> {
  const { width, height, forms } = await makePicture(upload);
  await mkdir(folder, { recursive: true });
  const place = (path: string) => confinePicture(folder, path);
  const store = createContentStore({ folder, stateFolder, place, createsRepository: false });
  return store.change(async ({ read, write }) => {
    const name = await findFreeName(namePicture(title), async (tried) => {
      const known = await Promise.all(pictureForms.map((form) => read(`${tried}.${form}`)));
      return known.every((bytes) => bytes === undefined);
    });
    // A form that is larger than the one that every browser knows helps nobody.
    const worth = pictureForms.filter((form) => form === 'jpg' || forms[form].length < forms.jpg.length);
    const changes = worth.map((form) => ({ path: `${name}.${form}`, bytes: forms[form] }));
    const kept = await write({ changes, person, message: `Add the picture ${name}` });
    const address = `/images/${name}.jpg`;
    const markdown = localeList.map((locale) => [locale, `![${escapeAlt(alt[locale])}](${address})`]);
    const bytes = worth.map((form) => [form, forms[form].length]);
    return {
      ...kept,
      address,
      width,
      height,
      bytes: Object.fromEntries(bytes),
      markdown: Object.fromEntries(markdown),
    };
  });
}

/**
 * The name of a picture's files: plain letters and digits of its title, without dots.
 *
 * @example namePicture('My desk (2026).PNG') // 'my-desk-2026-png'
 */
export function namePicture(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? ['picture']).join('-').slice(0, longestName).replace(/-+$/, '');
}

async function findFreeName(name: string, isFree: (name: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; number <= mostAlike; number += 1) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if (await isFree(tried)) return tried;
  }
  throw new FileRefusal('exists', name);
}

async function confinePicture(folder: string, path: string): Promise<string> {
  const [name = '', form = '', ...rest] = path.split('.');
  const isKnown = pictureForms.some((one) => one === form) && rest.length === 0 && idPattern.test(name);
  if (!isKnown) throw new FileRefusal('path', path);
  const full = join(await realpath(folder), path);
  const info = await lstat(full).catch((error) => {
    if (getErrorCode(error) !== 'ENOENT') throw error;
  });
  if (info && !info.isFile()) throw new FileRefusal('path', path);
  return full;
}

/** One line, in which no sign is a mark. */
function escapeAlt(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]*_`<>{}~]/g, '\\$&');
}
