import { z } from 'zod';
import type { Page } from '@/lib/content/article';
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

/** Loads the sections of an article or page in one language from the cache, or parses them, which is slow. */
export async function loadSections(article: Page, locale: Locale): Promise<Section[]> {
  const { body } = article.texts[locale];
  const key = await cacheKey({ sections: body });
  const cached = await readStored(key, sectionsSchema);
  if (cached) return cached;
  const sections = extractSections(parseMdx(body));
  await writeStored(key, sections);
  return sections;
}
