import { expect, test } from 'vitest';
import { keepReplaced } from '@/lib/publish/keep-replaced';
import type { DocumentManifest } from '@/lib/publish/manifest';
import { sampleEntry, sampleManifest } from './sample-manifest';

const day = 24 * 60 * 60 * 1_000;

/** Publishes one snapshot after the other: at a moment, with these assets. @returns what is kept of earlier ones */
function createPublications(limits?: { days: number; files: number }) {
  let previous: DocumentManifest | undefined;
  return (now: number, ...names: string[]) => {
    const own = names.map((name) => [`/assets/${name}`, sampleEntry(`${name} as it was`)]);
    const page = sampleEntry('bn.html');
    const manifest = sampleManifest({
      publishedAt: now,
      documents: { ...Object.fromEntries(own), [`/bn/page-of-${now}`]: page },
    });
    keepReplaced(manifest, previous, limits);
    previous = manifest;
    const others = Object.keys(manifest.documents).filter((path) => !own.some(([name]) => name === path));
    expect(others.filter((path) => path.startsWith('/bn'))).toEqual([`/bn/page-of-${now}`]);
    const kept = others.filter((path) => path.startsWith('/assets/'));
    expect(Object.keys(manifest.replaced)).toEqual(kept);
    for (const path of kept)
      expect(manifest.documents[path]?.file).toBe(`${path.replace('/assets/', '')} as it was`);
    return kept;
  };
}

test('a first publication has nothing of an earlier one', () => {
  expect(createPublications()(0, 'a.1.js')).toEqual([]);
});

test('an asset that a publication replaced is answered for 14 days, through all publications, as it was', () => {
  const publish = createPublications();
  publish(0, 'a.1.js', 'b.1.js');
  // Current for a month: the time begins when it is replaced.
  expect(publish(30 * day, 'a.2.js', 'b.1.js')).toEqual(['/assets/a.1.js']);
  for (const later of [31, 38, 43.9])
    expect(publish(later * day, 'a.2.js', 'b.1.js')).toEqual(['/assets/a.1.js']);
  expect(publish(44 * day, 'a.2.js', 'b.1.js')).toEqual([]);
});

test('an asset that comes back is current again, and its time begins anew when it goes', () => {
  const publish = createPublications();
  publish(0, 'a.1.js');
  publish(day, 'a.2.js');
  expect(publish(2 * day, 'a.1.js')).toEqual(['/assets/a.2.js']);
  expect(publish(20 * day, 'a.3.js')).toEqual(['/assets/a.1.js']);
});

test('of many publications the latest assets are kept, up to a number', () => {
  const publish = createPublications({ days: 14, files: 2 });
  for (let index = 1; index <= 5; index += 1) publish(index, `a.${index}.js`);
  expect(publish(6, 'a.6.js')).toEqual(['/assets/a.5.js', '/assets/a.4.js']);
});

test('no more than 300 are kept when nobody says how many', () => {
  const publish = createPublications();
  const names = Array.from({ length: 301 }, (_, index) => `a.${index}.js`);
  publish(0, ...names);
  expect(publish(1, 'b.js')).toHaveLength(300);
});
