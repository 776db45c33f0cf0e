import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { formatNumber } from '@/lib/i18n/format';
import { offlineAddresses } from '@/lib/i18n/href';
import { findPathLocale, inEach } from '@/lib/i18n/locales';
import { copyVersion } from '@/lib/publish/offline/copy-header';
import {
  type CopyChoice,
  type CopyFile,
  type CopyOffer,
  copyChoices,
} from '@/lib/publish/offline/copy-offer';
import { dropMachineParts } from '@/lib/publish/offline/drop-machine-parts';
import { writeCopy } from '@/lib/publish/offline/write-copy';
import { filesFolder } from '@/lib/publish/snapshot/site-folder';
import { type CopyTask, copiesFolder } from './copy-task';

/** Milliseconds that copies stay which are offered no more: somebody may be fetching one. */
const youngest = 24 * 60 * 60 * 1_000;

/** Makes the copies of a state of the site: one for each language, one for all. They are files by hash; the offer is written last. */
export async function makeCopies(task: CopyTask): Promise<CopyOffer> {
  const { folder, key, days, facts } = task;
  const target = join(folder, copiesFolder);
  const read = async ({ file, text }: CopyTask['pages'][number]) =>
    text ?? (await readFile(join(folder, filesFolder, file), 'utf8'));
  const pages = await Promise.all(
    task.pages.map(async (page) => ({ path: page.path, text: dropMachineParts(await read(page)) })),
  );
  // Pages below others, and those with all sources, before the articles that repeat a part of them: that is 1 % smaller.
  pages.sort((a, b) => (a.path < b.path ? 1 : -1));
  const files = await Promise.all(
    task.files.map(async (file) => ({ path: file.path, type: file.type, text: await read(file) })),
  );
  const make = async (choice: CopyChoice): Promise<[CopyChoice, CopyFile]> => {
    const chosen = pages.filter(({ path }) => choice === 'all' || findPathLocale(path) === choice);
    const copy = writeCopy({ version: copyVersion, key, days, ...facts, pages: chosen, files });
    return [choice, await storeCopy(target, copy)];
  };
  const offer: CopyOffer = {
    key,
    days,
    copies: Object.fromEntries(await Promise.all(copyChoices.map(make))) as CopyOffer['copies'],
  };
  await writeFileAtomically(join(target, `${key}.json`), JSON.stringify(offer));
  await sweepCopies(target, offer);
  return offer;
}

async function storeCopy(folder: string, copy: Uint8Array): Promise<CopyFile> {
  const hash = createHash('sha256').update(copy).digest('hex');
  const [small, smaller] = await Promise.all([promisify(gzip)(copy, { level: 9 }), compressFully(copy)]);
  const name = `${hash}.copy`;
  const variants = { '': copy, '.gz': small, '.br': smaller };
  for (const [extension, bytes] of Object.entries(variants))
    await writeFileAtomically(join(folder, name + extension), bytes);
  const bytes = smaller.length;
  const size = inEach((locale) => formatNumber(Math.ceil(bytes / 1_000), locale));
  return { address: offlineAddresses.copies + name, bytes, size, hash };
}

/** The window holds the whole copy: pages repeat what stands megabytes before. */
export function compressFully(copy: Uint8Array): Promise<Buffer> {
  return promisify(brotliCompress)(copy, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: copy.length,
    },
  });
}

/** Removes what is offered no more. */
async function sweepCopies(folder: string, { key, copies }: CopyOffer): Promise<void> {
  const offered = [key, ...Object.values(copies).map(({ hash }) => hash)];
  for (const name of await readdir(folder)) {
    if (offered.some((kept) => name.startsWith(kept))) continue;
    const file = join(folder, name);
    const info = await stat(file).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs > youngest) await rm(file, { force: true });
  }
}
