import type { DocumentEntry, DocumentManifest } from '@/lib/publish/manifest';

/** A snapshot without any page, with what a test puts into it. */
export function sampleManifest(parts: Partial<DocumentManifest> = {}): DocumentManifest {
  return {
    code: 'code',
    publishedAt: Date.UTC(2026, 10, 30),
    content: { day: '2026-11-30', hash: 'a' },
    siteUrl: 'https://kajpath.example',
    documents: {},
    replaced: {},
    searchPages: {},
    redirects: {},
    pictures: {},
    dynamic: [],
    dynamicPages: [],
    search: 'search/a',
    model: 'models/a.bin',
    lookups: 'lookups/a.json',
    ...parts,
  };
}

/** The document that a file holds. */
export function sampleEntry(file: string, parts: Partial<DocumentEntry> = {}): DocumentEntry {
  return { file, status: 200, hash: file, headers: { 'Content-Type': 'text/html; charset=utf-8' }, ...parts };
}
