import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import type { Section } from '@/lib/content/markup/extract-sections';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { createSectionLoader } from '@/lib/mdx/load-sections';
import { listTextWords } from '@/lib/search/cut-snippet';
import { readArticles, type SectionReader } from '@/lib/search/indexing/read-articles';
import type { ReadArticle } from '@/lib/search/indexing/searched-article';
import { createRandom } from './create-random';
import { createWordSampler } from './create-word-sampler';

/** A library of generated articles, and a reader of their sections. */
export type GeneratedArticles = { library: Library; readSections: SectionReader };

/**
 * Generates articles to search in. Each copies the shape of a real one: number and length of sections with their tables, words in
 * title, headings, description and aliases, and explained terms. Words are sampled, so that common ones are in thousands of
 * sections and every article brings new ones, as on a large site. There are no sentences: the search does not read any.
 *
 * @param count  article pairs
 */
export async function generateArticles(real: Library, count: number): Promise<GeneratedArticles> {
  const forms = new Map<Locale, ReadArticle[]>();
  const samplers = new Map<Locale, ReturnType<typeof createSamplers>>();
  const ofArticles = { ...real, listPages: () => [], listFlows: () => [] };
  const read = await readArticles(ofArticles, createSectionLoader(real));
  for (const [index, locale] of localeList.entries()) {
    // Not the phrases: what is generated takes the form of articles.
    const articles = read[locale].filter(({ kind }) => kind === 'article');
    forms.set(locale, articles);
    samplers.set(locale, createSamplers(articles, locale, createRandom(index + 1)));
  }
  const sections = new Map<string, Section[]>();
  const articles = Array.from({ length: count }, (_, index) => {
    const slug = `generated-article-${index + 1}`;
    const made = localeList.map((locale) => {
      const list = forms.get(locale) ?? [];
      const form = list[index % list.length];
      const sampler = samplers.get(locale);
      const article = form && real.getArticle(form.article.slug);
      if (!article || !sampler) throw new Error('there is no article to take a form from');
      sections.set(`${locale}/${slug}`, form.sections.map(sampler.makeSection));
      return { locale, form: article, ...sampler.makeNames(article) };
    });
    return assemble(slug, made);
  });
  return {
    library: { ...real, listArticles: () => articles, listPages: () => [], listFlows: () => [] },
    readSections: async ({ slug }, locale) => sections.get(`${locale}/${slug}`) ?? [],
  };
}

type MadeNames = {
  locale: Locale;
  form: Article;
  title: string;
  description: string;
  aliases: string[];
};

function assemble(slug: string, made: MadeNames[]): Article {
  const [first] = made;
  if (!first) throw new Error('an article has no language');
  const byLocale = <T>(pick: (names: MadeNames) => T) =>
    Object.fromEntries(made.map((names) => [names.locale, pick(names)])) as Record<Locale, T>;
  return {
    ...first.form,
    slug,
    aliases: byLocale(({ aliases }) => aliases),
    texts: byLocale(({ locale, form, title, description }) => ({
      ...form.texts[locale],
      title,
      description,
    })),
  };
}

/** Samplers of texts and of names, which have their own common words and take new ones from texts. */
function createSamplers(articles: ReadArticle[], locale: Locale, random: () => number) {
  const texts = articles.map(({ article, sections }) =>
    [article.texts[locale].description, ...sections.map(({ text }) => text)].flatMap(listWritten),
  );
  const names = articles.map(({ article, sections }) =>
    [
      article.texts[locale].title,
      ...(article.aliases?.[locale] ?? []),
      ...sections.map(({ heading }) => heading),
    ].flatMap(listWritten),
  );
  const drawText = createWordSampler({ real: texts, random, invent: createInventor(texts.flat(), random) });
  const drawName = createWordSampler({ real: names, random, invent: () => drawText() });
  const like = (text: string, draw: () => string) =>
    listWritten(text)
      .map(() => draw())
      .join(' ');
  return {
    makeSection: ({ id, heading, text, terms }: ReadArticle['sections'][number]): Section => ({
      id,
      heading: like(heading, drawName),
      text: like(text, drawText),
      // The words of tables are in the text already.
      elements: terms.map((id) => ({ name: 'Term', attributes: { id } })),
    }),
    makeNames: (form: Article) => ({
      title: like(form.texts[locale].title, drawName),
      description: like(form.texts[locale].description, drawText),
      aliases: (form.aliases?.[locale] ?? []).map((alias) => like(alias, drawName)),
    }),
  };
}

function listWritten(text: string): string[] {
  return listTextWords(text).map(({ start, end }) => text.slice(start, end));
}

/** Makes new words from the first half of one word and the second half of another, so that endings are realistic. */
function createInventor(words: string[], random: () => number) {
  const segmenter = new Intl.Segmenter('bn', { granularity: 'grapheme' });
  const parts = [...new Set(words)]
    .map((word) => [...segmenter.segment(word)].map(({ segment }) => segment))
    .filter((letters) => letters.length > 2);
  const pick = () => parts[Math.floor(random() * parts.length)] ?? [];
  return (isKnown: (word: string) => boolean) => {
    for (;;) {
      const [first, second] = [pick(), pick()];
      const word = [
        ...first.slice(0, Math.ceil(first.length / 2)),
        ...second.slice(Math.ceil(second.length / 2)),
      ].join('');
      if (!isKnown(word)) return word;
    }
  };
}
