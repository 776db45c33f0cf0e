import type { ContentFile, ContentFiles } from './read-content-files';

/** The content as it would be with texts that are not saved yet. A file that is the same stays the same object. */
export function withDrafts(source: ContentFiles, drafts: ContentFile[]): ContentFiles {
  if (drafts.length === 0) return source;
  const left = new Map(drafts.map((draft) => [draft.path, draft]));
  const files = source.files.map((file) => {
    const draft = left.get(file.path);
    left.delete(file.path);
    return draft && draft.text !== file.text ? draft : file;
  });
  const added = [...left.values()];
  const all = [...files, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
  const folders = new Set([...source.folders, ...added.flatMap(({ path }) => foldersOf(path))]);
  const isDraft = new Set(drafts.map(({ path }) => `${source.root}/${path}`));
  // What could not be read of a file is settled by the text that takes its place.
  const problems = source.problems.filter(({ file }) => !isDraft.has(file));
  return { ...source, files: added.length > 0 ? all : files, folders: [...folders], problems };
}

/** `articles/first/bn.mdx` → `articles`, `articles/first`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
