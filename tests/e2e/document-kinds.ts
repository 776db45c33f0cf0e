import type { DocumentManifest } from '@/lib/publish/manifest';

/**
 * One path of each kind of document: what servers do depends on status, type, caching and the folder that a file is in, so
 * one document stands for all of its kind.
 */
export function listKinds(documents: DocumentManifest['documents']): string[] {
  const kinds = new Map<string, string>();
  for (const [path, { status, headers }] of Object.entries(documents)) {
    const [, folder] = path.split('/');
    const kind = [status, headers['Content-Type'], headers['Cache-Control'], folder].join();
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}
