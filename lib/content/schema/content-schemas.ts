import { z } from 'zod';
import { inEach, localeList } from '@/lib/i18n/locales';
import { readableUrl } from './readable-url';

/*
 * What each content file must hold. A schema's error text completes the sentence "expected …", and the doc comment of a
 * field advises the editor. Unknown fields are errors everywhere: a misspelt field must not be lost in silence.
 */

/** Sources, articles to read also, former slugs, and other names in a language, that an article can have. */
export const maxSources = 200;
export const maxReadAlso = 4;
export const maxFormerSlugs = 20;
export const maxAliases = 8;

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const idRule = 'lower-case ASCII words joined by hyphens, like fees-and-limits';

export const id = z.string(`text: ${idRule}`).regex(idPattern, idRule);
const text = z.string('text').trim().min(1, 'text that is not empty');
export const day = z.iso.date('a date like 2026-11-23');

/** How something in every language is written: a key for each. */
const everyLanguage = (of: string) => `{ ${localeList.map((locale) => `${locale}: ${of}`).join(', ')} }`;

/** The languages in words: bn and en. */
export const languageKeys = localeList.join(' and ');

/** A text in every language; none may be missing. */
export const localized = z.strictObject(
  inEach(() => text),
  `a text in every language: ${everyLanguage('…')}`,
);

/** A text in every language, with what it rests on. */
export const citedText = (what: string) =>
  z.strictObject(
    {
      ...localized.shape,
      /** Sources in data/sources.yaml. */ cite: z.array(id, 'a list of source ids').optional(),
    },
    `${what} in every language: ${everyLanguage('…')}`,
  );

/** As exact as it is known: 2023, 2023-10 or 2023-10-01. */
export const partialDate = z
  .union([z.int().min(1900).max(2100), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/), day], {
    error: 'a date like 2023, 2023-10 or 2023-10-01',
  })
  .transform(String);

const names = z.array(text, 'a list of names').max(maxAliases, `at most ${maxAliases} names`);

export const addressLike = (example: string) =>
  z.url({ protocol: /^https?$/, error: `an address like ${example}` });

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

/** `data/topics.yaml`: topic id → names, in the order the home page shows them. */
export const topicsSchema = z.record(
  id,
  z.strictObject({ title: localized, description: localized }, 'title and description'),
  'topics by id',
);

/** `data/sources.yaml`: source id → a page that an article may cite. */
export const sourcesSchema = z.record(
  id,
  z
    .strictObject(
      {
        /** As published, in its own language. */
        title: text,
        /** Language of the source. */
        lang: z.enum(localeList, localeList.map((locale) => `"${locale}"`).join(' or ')),
        publisher: localized,
        url: addressLike('https://example.com/page').transform(readableUrl),
        /** As exact as the page says: 2023, 2023-10 or 2023-10-01. Leave it out when the page has no date. */
        publishedAt: partialDate.optional(),
        /** The day one of us last read the page. */
        checkedAt: day,
        /** What a reader should know about the source: an industry's own claim, a copy of a page. */
        note: localized.optional(),
      },
      'the fields of a source',
    )
    .refine(({ publishedAt, checkedAt }) => !publishedAt || publishedAt <= checkedAt, {
      path: ['checkedAt'],
      error: 'a day not before publishedAt',
    }),
  'sources by id',
);

/** `data/glossary.yaml`: term id → a word and what it means, in plain sentences. */
export const glossarySchema = z.record(
  id,
  z.strictObject({ term: localized, meaning: localized }, 'term and meaning'),
  'terms by id',
);

/** `data/spelling.yaml`: Bangla spellings that are refused. */
export const spellingSchema = z.array(
  z.strictObject(
    {
      avoid: text,
      /** What to write instead. */
      prefer: text,
      /** `word`: the whole word, with or without a case suffix. `ending`: at the end of any word. `anywhere`: as it stands. */
      match: z.enum(['word', 'ending', 'anywhere'], '"word", "ending" or "anywhere"').default('word'),
    },
    'avoid and prefer',
  ),
  'a list of spellings',
);

const word = text.regex(/^\S+$/, 'one word');

/** `data/synonyms.yaml`: words that mean the same to someone who searches. */
export const synonymsSchema = z.array(
  z.array(word, 'a list of words').min(2, 'at least 2 words'),
  'a list of lists of words',
);

const cell = citedText('a cell');

/** `tables/<id>.yaml`: a comparison table. */
export const tableSchema = z.strictObject(
  {
    caption: localized,
    /** Heading of the first column. */
    rowHeader: localized,
    columns: z
      .array(z.strictObject({ id, label: localized }, 'id and label'), 'a list of columns')
      .min(1, 'at least one column'),
    rows: z
      .array(
        z.strictObject(
          { label: localized, cells: z.record(id, cell, 'a cell for every column') },
          'label and cells',
        ),
        'a list of rows',
      )
      .min(1, 'at least one row'),
  },
  'a table',
);

/** `messages/<locale>.json`: namespace (the component's name) → key → ICU message. */
export const messagesSchema = z.record(
  z.string(),
  z.record(z.string(), text, 'keys with texts'),
  'namespaces with texts',
);

export type ArticleMeta = z.infer<typeof articleSchema>;
export type Frontmatter = z.infer<typeof frontmatterSchema>;
export type Topics = z.infer<typeof topicsSchema>;
export type Source = z.infer<typeof sourcesSchema>[string];
export type Term = z.infer<typeof glossarySchema>[string];
export type SpellingRule = z.infer<typeof spellingSchema>[number];
export type ComparisonTableData = z.infer<typeof tableSchema>;
export type Messages = z.infer<typeof messagesSchema>;
