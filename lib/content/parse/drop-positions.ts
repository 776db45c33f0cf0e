import type { ArticleFolder, ContentModel } from './content-model';
import type { ParsedFile } from './parse-value';

/**
 * Copies a model without the functions that tell positions in its files, so that `v8.serialize` takes it. Everything else is the
 * same, so createLibrary gives the same answers; the check needs positions and must not get the copy.
 *
 * What was copied is remembered: files and folders that are the same objects give the same copies.
 */
export function dropPositions(model: ContentModel): ContentModel {
  const { messages, tables, tableViews, charts, flows, articles, pages, unpublished, ...rest } = model;
  return {
    ...(dropInFields(rest) as typeof rest),
    messages: dropInFields(messages),
    tables: dropInMap(tables, dropLocate),
    tableViews: dropInMap(tableViews, dropLocate),
    charts: dropInMap(charts, dropLocate),
    flows: dropInMap(flows, dropLocate),
    articles: dropInMap(articles, dropInFolder),
    pages: dropInMap(pages, dropInFolder),
    ...(unpublished && { unpublished: dropInMap(unpublished, dropInFolder) }),
  };
}

const copies = new WeakMap<object, object>();

function copyOnce<T extends object>(original: T, copy: (original: T) => T): T {
  const known = copies.get(original) as T | undefined;
  if (known) return known;
  const made = copy(original);
  copies.set(original, made);
  return made;
}

function dropLocate<T extends ParsedFile<unknown>>(parsed: T): T {
  // The type keeps `locate`, because all code but the check's gets on without it.
  return copyOnce(parsed, ({ locate, ...rest }) => rest as T);
}

function dropInFolder(folder: ArticleFolder): ArticleFolder {
  return copyOnce(folder, ({ meta, questions, texts, ...rest }) => ({
    ...rest,
    ...(meta && { meta: dropLocate(meta) }),
    ...(questions && { questions: dropLocate(questions) }),
    texts: Object.fromEntries(
      Object.entries(texts).map(([locale, text]) => [
        locale,
        text.frontmatter ? { ...text, frontmatter: dropLocate(text.frontmatter) } : text,
      ]),
    ),
  }));
}

function dropInMap<T>(map: Map<string, T>, drop: (value: T) => T): Map<string, T> {
  return new Map([...map].map(([id, value]) => [id, drop(value)]));
}

/** Copies an object whose fields may be parsed files. */
function dropInFields<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isParsedFile(value) ? dropLocate(value) : value]),
  ) as T;
}

function isParsedFile(value: unknown): value is ParsedFile<unknown> {
  return typeof value === 'object' && value !== null && 'locate' in value && 'file' in value;
}
