import { z } from 'zod';
import { localeList, locales, phraseLocale } from '@/lib/i18n/locales';
import { id, localized, text } from './fields';
import { phraseList } from './questions-schema';

/** Most phrases that people type for a situation: more than for a section, whose text has words of its own in both languages. */
const mostAsked = 16;

/** Most characters of a sentence: it has to fit into a message. */
export const maxSentence = 160;

const foreign = localeList
  .map((locale) => locales[locale].script)
  .filter((script) => script !== locales[phraseLocale].script);
const foreignSign = new RegExp(foreign.map((script) => `\\p{Script=${script}}`).join('|'), 'u');

const phrase = z.strictObject(
  {
    /** The sentence to copy, in the language of clients. What readers replace stands in [ ]. */
    say: text
      .max(maxSentence, `at most ${maxSentence} characters`)
      .refine((value) => !foreignSign.test(value), `a sentence in ${locales[phraseLocale].englishName}`)
      .refine(hasClosedBrackets, '[ ] in pairs, around what readers replace'),
    /** When the sentence fits; in other languages than its own also what it says. */
    note: localized,
  },
  'say and note',
);

const situation = z.strictObject(
  {
    title: localized,
    /** What has to be said, and what not. No figures: rules of marketplaces stand in the article, with their sources. */
    advice: localized,
    /** The section with the rules. */
    more: z.strictObject({ article: id, section: id }, 'article and section').optional(),
    /** What people type when they look for the situation: the search finds by it. */
    asked: phraseList(mostAsked),
    phrases: z.array(phrase, 'a list of sentences').min(1, 'at least one sentence'),
  },
  'the fields of a situation',
);

/** `data/phrases.yaml`: sentences for clients, by group and situation. Each group has a page. */
export const phrasesSchema = z.record(
  id,
  z.strictObject(
    {
      title: localized,
      description: localized,
      situations: z.record(id, situation, 'situations by id'),
    },
    'title, description and situations',
  ),
  'groups of situations by id',
);

/** Whether each [ has its ], without another one between. */
function hasClosedBrackets(sentence: string): boolean {
  return /^(?:[^[\]]|\[[^[\]]+\])*$/.test(sentence);
}

export type PhraseGroups = z.infer<typeof phrasesSchema>;
export type PhraseGroup = PhraseGroups[string];
export type Situation = PhraseGroup['situations'][string];
