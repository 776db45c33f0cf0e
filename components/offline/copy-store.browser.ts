import { offlineAddresses } from '@/lib/i18n/href';
import type { CopyChoice, CopyOffer } from '@/lib/publish/offline/copy-offer';
import { type Copy, openCopy } from '@/lib/publish/offline/open-copy';

/** What is kept, as the page about it shows it. */
export type Kept = {
  /** Name of the cache that holds the copy. */
  cache: string;
  choice: CopyChoice;
  key: string;
  days: CopyOffer['days'];
  size: CopyOffer['copies']['all']['size'];
  /** When a newer copy was last looked for, in milliseconds since 1970. */
  checked: number;
};

/** Why nothing was kept: no network, no room, or what arrived is not what was offered. */
export type KeepFault = 'network' | 'full' | 'damaged';

/** A cache for what is kept, which names another one with the copy: so a copy is there as a whole, or not at all. */
const pointer = 'kept';
const copyPrefix = 'kept-';
const statePath = '/kept.json';
const copyPath = '/kept.copy';

/** What is kept; undefined when nothing is. */
export async function readKept(): Promise<Kept | undefined> {
  if (!(await caches.has(pointer))) return undefined;
  const state = await (await caches.open(pointer)).match(statePath);
  return state?.json();
}

async function writeKept(kept: Kept): Promise<void> {
  const cache = await caches.open(pointer);
  await cache.put(statePath, new Response(JSON.stringify(kept)));
}

/** Opens what is kept; undefined when nothing is, or it cannot be read. */
export async function openKept(): Promise<Copy | undefined> {
  const kept = await readKept();
  const stored = kept && (await (await caches.open(kept.cache)).match(copyPath));
  return stored && openCopy(await stored.arrayBuffer());
}

/** The error while the server makes the copies: the status of its answer. */
export const beingMade = '202';

/** Asks what copies there are. Rejects without a network, and while they are made. */
export async function fetchOffer(): Promise<CopyOffer> {
  const response = await fetch(offlineAddresses.offer, { cache: 'no-store' });
  if (response.status !== 200) throw new TypeError(`${response.status}`);
  return response.json();
}

/**
 * Fetches a copy and keeps it in the place of the one before. That one stays whole whatever happens: the new one is checked, then written
 * beside it, then named.
 *
 * @returns why it could not be kept
 */
export async function keepCopy(choice: CopyChoice): Promise<KeepFault | undefined> {
  let cache = '';
  try {
    const { key, days, copies } = await fetchOffer();
    const { address, hash, size } = copies[choice];
    const response = await fetch(address, { cache: 'no-store' });
    if (!response.ok) return 'network';
    const body = await response.arrayBuffer();
    if ((await hashOf(body)) !== hash || !openCopy(body)) return 'damaged';
    cache = copyPrefix + hash;
    await (await caches.open(cache)).put(copyPath, new Response(body));
    await writeKept({ cache, choice, key, days, size, checked: Date.now() });
    await removeCopies(cache);
    return undefined;
  } catch (error) {
    const kept = await readKept().catch(() => undefined);
    if (cache && kept?.cache !== cache) await caches.delete(cache);
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'network';
  }
}

/** Milliseconds after which a newer copy is looked for again. */
const day = 24 * 60 * 60 * 1_000;

/**
 * Keeps a newer copy, if there is one and nobody pays for it by the byte: where the browser says that the line is one of a house.
 *
 * @returns whether another copy is kept now
 */
export async function refreshCopy(
  connection: { type?: string; saveData?: boolean } | undefined,
): Promise<boolean> {
  const isFree = ['wifi', 'ethernet'].includes(connection?.type ?? '') && !connection?.saveData;
  const kept = isFree ? await readKept() : undefined;
  if (!kept || Date.now() - kept.checked < day) return false;
  const { key } = await fetchOffer();
  if (key !== kept.key) return !(await keepCopy(kept.choice));
  await writeKept({ ...kept, checked: Date.now() });
  return false;
}

/** Removes everything that is kept. */
export async function removeKept(): Promise<void> {
  await caches.delete(pointer);
  await removeCopies();
}

/** Removes copies but one. */
async function removeCopies(but?: string): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(copyPrefix) && name !== but);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
