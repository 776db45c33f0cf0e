import { z } from 'zod';
import type { Page } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { extractSections, type Section } from '@/lib/content/markup/extract-sections';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import type { Locale } from '@/lib/i18n/locales';
import { cacheKey, readStored, writeStored } from './compile-cache';

const sectionsSchema = z.array(
  z.strictObject({
    id: z.string(),
    heading: z.string(),
    text: z.string(),
    elements: z.array(z.strictObject({ name: z.string(), attributes: z.record(z.string(), z.string()) })),
  }),
);

/** Loads the sections of an article or page of a library in one language. */
export type SectionLoader = (page: Pick<Page, 'slug'>, locale: Locale) => Promise<Section[]>;

/** Creates a loader of sections, which takes them from the cache or parses the text, which is slow. */
export function createSectionLoader(library: Library): SectionLoader {
  return async ({ slug }, locale) => loadSections(library.getBody(slug, locale)?.body ?? '');
}

async function loadSections(body: string): Promise<Section[]> {
  const key = await cacheKey({ sections: body });
  const cached = await readStored(key, sectionsSchema);
  if (cached) return cached;
  const sections = extractSections(parseMdx(body));
  await writeStored(key, sections);
  return sections;
}
