import type { DocumentManifest } from './manifest';

/** How long and how many assets are answered after a publication has replaced them. */
type KeepingLimits = { days: number; files: number };

/**
 * Caches keep a page for a day, and readers keep it open or come back to it for longer. The number bounds the manifest, when somebody
 * changes scripts many times a day.
 */
const usualLimits: KeepingLimits = { days: 14, files: 300 };

const dayLength = 24 * 60 * 60 * 1_000;

/** Files that pages refer to by a name with a hash of their content: browser modules and style sheets. */
const isAsset = (path: string) => path.startsWith('/assets/');

/** Keeps the assets of earlier snapshots in a new one: pages that caches and readers have still refer to them. */
export function keepReplaced(
  manifest: DocumentManifest,
  previous: DocumentManifest | undefined,
  { days, files }: KeepingLimits = usualLimits,
): void {
  const now = manifest.publishedAt;
  const replaced = Object.entries(previous?.documents ?? {})
    .filter(([path]) => isAsset(path) && !manifest.documents[path])
    .map(([path, entry]) => ({ path, entry, since: previous?.replaced[path] ?? now }))
    .sort((a, b) => b.since - a.since)
    .filter(({ since }, index) => now - since < days * dayLength && index < files);
  for (const { path, entry, since } of replaced) {
    manifest.documents[path] = entry;
    manifest.replaced[path] = since;
  }
}
