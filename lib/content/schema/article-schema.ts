import { z } from 'zod';
import { inEach } from '@/lib/i18n/locales';
import { isVisible } from '../markup/is-visible';
import { articleId, day, everyLanguage, id, localized, text } from './fields';
import { toolIds } from './places-schema';

/** Most sources, read-also articles, former slugs, and aliases per language that an article can have. */
export const maxSources = 200;
export const maxReadAlso = 4;
export const maxFormerSlugs = 20;
export const maxAliases = 8;

const names = z.array(text, 'a list of names').max(maxAliases, `at most ${maxAliases} names`);

/** `articles/<slug>/article.yaml`: what the languages of an article share. */
export const articleSchema = z.strictObject(
  {
    /** Names the article for ever, also when its slug changes: comments belong to it. Never change or copy it. */
    id: articleId,
    /** An id in data/topics.yaml. */
    topic: id,
    /** An id under `authors` in site.yaml. */
    author: id,
    /** `true` keeps the article out of the built site; `npm run dev` shows it. */
    draft: z.boolean('true or false').optional(),
    /** The day the article goes online. With a future day it is kept back like a draft until then. */
    publishedAt: day,
    /** The day its facts last changed; a corrected comma does not count. */
    updatedAt: day,
    /** Slugs of other articles, in your order. Shown under the article, filled up with articles of the topic. */
    readAlso: z.array(id, 'a list of slugs').max(maxReadAlso, `at most ${maxReadAlso} slugs`),
    /** Every source that the text or its tables cite; readers see their numbers in this order. */
    sources: z.array(id, 'a list of source ids').max(maxSources, `at most ${maxSources} sources`),
    /** The tool that the reader needs next: beside the text on a wide screen, and below it. */
    tool: z.enum([...toolIds, 'paths'], [...toolIds, 'paths'].join(', ')).optional(),
    /** The number to remember, and what it says, in a few words. The answer has both numbers, with their source. */
    keyFigure: z.strictObject({ number: localized, says: localized }, 'number and says').optional(),
    /** Earlier slugs of the article, oldest first: old links redirect to it. Never remove one. */
    formerSlugs: z
      .array(id, 'a list of slugs')
      .max(maxFormerSlugs, `at most ${maxFormerSlugs} slugs`)
      .optional(),
    /** Names that readers search for and the title does not have. Add few: each counts as much as the title. */
    aliases: z
      .strictObject(
        inEach(() => names),
        `a list of names in each language: ${everyLanguage('[…]')}`,
      )
      .optional(),
  },
  'the fields of an article',
);

/** A text of so many characters, of which readers see some. */
const sentence = (least: number, most: number) =>
  z
    .string('text')
    .trim()
    .min(least, { error: `at least ${least} characters`, abort: true })
    .max(most, `at most ${most} characters`)
    .refine(isVisible, 'text that readers see');

/** Frontmatter of an article's texts. */
export const frontmatterSchema = z.strictObject(
  {
    /** The heading of the page, and its title in Google and on Facebook, which cut it after about 110 characters. */
    title: sentence(5, 300),
    /** One or two sentences for Google and Facebook: what the reader will know afterwards. */
    description: sentence(50, 300),
    /** What the reader came for, in two or three sentences with their figure and its source, as Markdown. Stands in the box above the text. */
    answer: sentence(50, 800),
  },
  'title, description and answer',
);

/** Frontmatter of the pages about the site. */
export const pageFrontmatterSchema = z.strictObject(
  { title: frontmatterSchema.shape.title, description: frontmatterSchema.shape.description },
  'title and description',
);

export type ArticleMeta = z.infer<typeof articleSchema>;
/** An article has an answer, a page about the site has none. */
export type Frontmatter = z.infer<typeof pageFrontmatterSchema> & { answer?: string };
