import { z } from 'zod';
import { inEach } from '@/lib/i18n/locales';
import { day, everyLanguage, id, text } from './fields';

/** Sources, articles to read also, former slugs, and other names in a language, that an article can have. */
export const maxSources = 200;
export const maxReadAlso = 4;
export const maxFormerSlugs = 20;
export const maxAliases = 8;

const names = z.array(text, 'a list of names').max(maxAliases, `at most ${maxAliases} names`);

/** `articles/<slug>/article.yaml`: what the languages of an article share. */
export const articleSchema = z.strictObject(
  {
    /** An id in data/topics.yaml. */
    topic: id,
    /** An id under `authors` in site.yaml. */
    author: id,
    /** `true` keeps the article out of the built site; `npm run dev` shows it. */
    draft: z.boolean('true or false').optional(),
    /** The day the article first goes online. Until a day to come it is kept back like a draft. */
    publishedAt: day,
    /** The day its substance last changed; a corrected comma does not count. */
    updatedAt: day,
    /** Slugs of other articles, in your order; shown under the article and topped up by topic. */
    readAlso: z.array(id, 'a list of slugs').max(maxReadAlso, `at most ${maxReadAlso} slugs`),
    /** Every source the text or its tables cite; the order gives the numbers that readers see. */
    sources: z.array(id, 'a list of source ids').max(maxSources, `at most ${maxSources} sources`),
    /** Slugs the article had before, the oldest first: old links lead on to it. Never take one away. */
    formerSlugs: z
      .array(id, 'a list of slugs')
      .max(maxFormerSlugs, `at most ${maxFormerSlugs} slugs`)
      .optional(),
    /** Other names that readers search for and the title does not say. Few and true: each counts as much as the title. */
    aliases: z
      .strictObject(
        inEach(() => names),
        `a list of names in each language: ${everyLanguage('[…]')}`,
      )
      .optional(),
  },
  'the fields of an article',
);

/** Frontmatter of an article's texts. */
export const frontmatterSchema = z.strictObject(
  {
    /** The heading of the page, and its title in Google and on Facebook, which cut it after about 110 characters. */
    title: z.string('text').trim().min(5, 'at least 5 characters').max(300, 'at most 300 characters'),
    /** One or two sentences for Google and Facebook: what the reader will know afterwards. */
    description: z.string('text').trim().min(50, 'at least 50 characters').max(300, 'at most 300 characters'),
  },
  'title and description',
);

export type ArticleMeta = z.infer<typeof articleSchema>;
export type Frontmatter = z.infer<typeof frontmatterSchema>;
