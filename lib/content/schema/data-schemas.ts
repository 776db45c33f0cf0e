import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';
import { addressLike, day, id, localized, partialDate, text } from './fields';
import { toolIds } from './places-schema';
import { readableUrl } from './readable-url';

/** `data/topics.yaml`: topic id → names, in the order the home page shows them. */
export const topicsSchema = z.record(
  id,
  z.strictObject(
    {
      title: localized,
      description: localized,
      /** The tools that belong to the topic, in the order of its page. */
      tools: z.array(z.enum(toolIds, toolIds.join(', ')), 'a list of tools').optional(),
    },
    'title, description and tools',
  ),
  'topics by id',
);

/** Who says what a source says. */
export const sourceKinds = ['own', 'others', 'rival', 'copy'] as const;

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
        /**
         * Who says it. `own`: those whom it is about, on their page. `others`: news, blogs, studies by others. `rival`: a
         * competitor. `copy`: an older version, or a copy on somebody else's site.
         */
        kind: z.enum(sourceKinds, sourceKinds.join(', ')),
        /** How we read it: in a stored copy, or live. */
        read: z.enum(['stored', 'live'], 'stored or live'),
        /** What a reader should know about the source: an industry's own claim, a copy of a page. */
        note: localized.optional(),
      },
      'the fields of a source',
    )
    .refine(({ publishedAt, checkedAt }) => !publishedAt || publishedAt <= checkedAt, {
      path: ['checkedAt'],
      error: 'a day on or after publishedAt',
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
      /**
       * `word`: the whole word, with or without a case suffix. `ending`: at the end of any word. `anywhere`: as it
       * stands.
       */
      match: z.enum(['word', 'ending', 'anywhere'], '"word", "ending" or "anywhere"').default('word'),
    },
    'avoid and prefer',
  ),
  'a list of spellings',
);

/** `data/trail-phrases.yaml`: phrases about how a source was found and read, which belong to the source. */
export const trailPhrasesSchema = z.strictObject(
  {
    /** Names of months, a list for each language or length. */
    months: z.array(z.array(text, 'a list of months'), 'lists of months'),
    /** `{date}` stands for a month, also with days and a year, `{year}` for a year, `{end}` for the end of a sentence. */
    phrases: z.array(
      text.regex(
        /^(?:(?:[^\s{}]+|\{(?:date|year|end)\})(?:\s+|$))+$/,
        'words and the placeholders {date}, {year} and {end}, with spaces between them',
      ),
      'a list of phrases',
    ),
  },
  'months and phrases',
);

const word = text.regex(/^\S+$/, 'one word');

/** `data/synonyms.yaml`: words that mean the same to someone who searches. */
export const synonymsSchema = z.array(
  z.array(word, 'a list of words').min(2, 'at least 2 words'),
  'a list of lists of words',
);

/** `messages/<locale>.json`: namespace (the component's name) → key → ICU message. */
export const messagesSchema = z.record(
  z.string(),
  z.record(z.string(), text, 'keys with texts'),
  'namespaces with texts',
);

export type Topics = z.infer<typeof topicsSchema>;
export type Source = z.infer<typeof sourcesSchema>[string];
export type Term = z.infer<typeof glossarySchema>[string];
export type SpellingRule = z.infer<typeof spellingSchema>[number];
export type TrailPhrases = z.infer<typeof trailPhrasesSchema>;
export type Messages = z.infer<typeof messagesSchema>;
