import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSlug, foldSlug } from '@/lib/content/check/check-slug';
import { createArticleTemplate } from '@/lib/content/create-article-template';
import { day as daySchema } from '@/lib/content/schema/fields';
import { formatDay } from '@/lib/i18n/format';
import { isEditable } from './confine-path';
import type { Kept, StoreWriter } from './content-store';
import { editFacts, type FactEdits, readFields } from './edit-facts';
import { FileRefusal } from './file-refusal';
import { decodeFile, encodeText } from './fit-text';
import type { Person } from './person';
import { replaceSlug } from './replace-slug';
import type { FileChange } from './repository';
import type { WorkingCopy } from './working-copy';

const factsOf = (slug: string) => `articles/${slug}/article.yaml`;

/** Creates the files of a new article. @throws {FileRefusal} */
export function createArticle(
  folder: string,
  { store }: WorkingCopy,
  slug: string,
  person: Person,
): Promise<Kept> {
  return store.change(async (writer) => {
    await expectFree(folder, writer, slug);
    const files = Object.entries(createArticleTemplate(formatDay(new Date())));
    const changes = files.map(([name, text]) => ({
      path: `articles/${slug}/${name}`,
      // Kept back until somebody gives it a day: what is half written keeps nobody from publishing.
      bytes: Buffer.from(name === 'article.yaml' ? `${text.trimEnd()}\ndraft: true\n` : text),
    }));
    return writer.write({ changes, person, message: `Begin the article ${slug}` });
  });
}

/**
 * Gives an article another slug: its folder moves, the slug of today becomes a former one, so that addresses lead on, and whatever refers to
 * it in the content names the new one. Comments belong to the article's id, and stay with it.
 *
 * @throws {FileRefusal}
 */
export function renameArticle(
  folder: string,
  { store }: WorkingCopy,
  { from, to, person }: { from: string; to: string; person: Person },
): Promise<Kept> {
  return store.change(async (writer) => {
    const facts = await readFacts(writer, from);
    await expectFree(folder, writer, to, from);
    const { formerSlugs } = readFields(factsOf(from), facts);
    const former = (Array.isArray(formerSlugs) ? formerSlugs.map(String) : []).filter((slug) => slug !== to);
    const renamed = editFacts(factsOf(from), facts, {
      formerSlugs: [...former.filter((slug) => slug !== from), from],
    });
    const changes: FileChange[] = [];
    for (const path of await listContent(folder)) {
      const bytes = await writer.read(path);
      if (!bytes) continue;
      const own = path.startsWith(`articles/${from}/`);
      const text = path === factsOf(from) ? renamed : decodeFile(path, bytes);
      const next = own && path === factsOf(from) ? text : replaceSlug(path, text, from, to);
      const fitted = encodeText(path, next, bytes);
      if (own) {
        changes.push({ path: path.replace(`articles/${from}/`, `articles/${to}/`), bytes: fitted });
        changes.push({ path, bytes: undefined });
      } else if (!fitted.equals(bytes)) changes.push({ path, bytes: fitted });
    }
    return writer.write({ changes, person, message: `Rename the article ${from} to ${to}` });
  });
}

/** What becomes of an article: kept back, or online from a day on. */
export type PublicationWish = { draft: true } | { publishedAt: string };

/** Schedules an article, or takes it off the site with the next publication. @throws {FileRefusal} */
export function setPublication(
  { store }: WorkingCopy,
  { slug, wish, person }: { slug: string; wish: PublicationWish; person: Person },
): Promise<Kept> {
  return store.change(async (writer) => {
    const path = factsOf(slug);
    const facts = await readFacts(writer, slug);
    const edits: FactEdits =
      'draft' in wish
        ? { draft: true }
        : { draft: undefined, publishedAt: daySchema.parse(wish.publishedAt) };
    const bytes = encodeText(path, editFacts(path, facts, edits), await writer.read(path));
    const message = 'draft' in wish ? `Keep back ${slug}` : `Publish ${slug} on ${wish.publishedAt}`;
    return writer.write({ changes: [{ path, bytes }], person, message });
  });
}

async function readFacts(writer: StoreWriter, slug: string): Promise<string> {
  const bytes = await writer.read(factsOf(slug));
  if (!bytes) throw new FileRefusal('missing', slug);
  return decodeFile(factsOf(slug), bytes);
}

/** Refuses a slug that is taken, was the slug of another article, or cannot be used. @param own  the article that may take it back */
async function expectFree(folder: string, writer: StoreWriter, slug: string, own?: string): Promise<void> {
  if (checkSlug(slug).length > 0) throw new FileRefusal('slug', slug);
  const slugs = await readdir(join(folder, 'articles')).catch(() => []);
  if (slugs.some((other) => foldSlug(other) === slug)) throw new FileRefusal('exists', slug);
  for (const other of slugs) {
    if (other === own || !isEditable(factsOf(other))) continue;
    const bytes = await writer.read(factsOf(other)).catch(() => undefined);
    if (bytes?.includes(slug) && listFormer(other, bytes).includes(slug))
      throw new FileRefusal('exists', slug);
  }
}

function listFormer(slug: string, bytes: Buffer): string[] {
  try {
    const { formerSlugs } = readFields(factsOf(slug), decodeFile(factsOf(slug), bytes));
    return Array.isArray(formerSlugs) ? formerSlugs.map(String) : [];
  } catch {
    return [];
  }
}

/** The files of the content that the desk may write. */
export async function listContent(folder: string, prefix = ''): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true }).catch(() => [])) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory() && !entry.name.startsWith('.'))
      paths.push(...(await listContent(folder, `${path}/`)));
    else if (entry.isFile() && isEditable(path)) paths.push(path);
  }
  return paths.sort();
}
