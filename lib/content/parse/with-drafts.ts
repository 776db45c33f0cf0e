import { decodeText } from './decode-text';
import type { ContentFile, ContentFiles } from './read-content-files';

/**
 * The content as it would be with texts that are not saved yet. They are read as files are: within the same limits, with the same line ends.
 * A file that is the same stays the same object.
 */
export function withDrafts(source: ContentFiles, drafts: ContentFile[]): ContentFiles {
  if (drafts.length === 0) return source;
  const names = new Set(drafts.map(({ path }) => path));
  const saved = new Map(source.files.map((file) => [file.path, file]));
  // What could not be read of a file is settled by the text that takes its place.
  const problems = source.problems.filter(({ file }) => !names.has(file.slice(source.root.length + 1)));
  const files = source.files.filter(({ path }) => !names.has(path));
  const folders = new Set(source.folders);
  for (const { path, text } of drafts) {
    for (const folder of foldersOf(path)) folders.add(folder);
    const read = decodeText(`${source.root}/${path}`, Buffer.from(text));
    const before = saved.get(path);
    if ('problem' in read) problems.push(read.problem);
    else files.push(before?.text === read.text ? before : { path, text: read.text });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...source, files, folders: [...folders], problems };
}

/** `articles/first/bn.mdx` → `articles`, `articles/first`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
