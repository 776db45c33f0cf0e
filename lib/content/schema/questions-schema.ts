import { z } from 'zod';
import { id, text } from './fields';

/** Phrases of a section: fewer leave readers without an answer, more add little but weight. */
export const phraseCounts = { least: 5, most: 10 };

/** Most characters of a phrase: people type short ones. */
export const maxPhrase = 100;

/** Control signs, and signs that turn the direction of writing; not the joiners that Bangla needs. */
const hiddenSigns = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/u;

const phrase = text
  .max(maxPhrase, `at most ${maxPhrase} characters`)
  .refine((value) => !hiddenSigns.test(value), 'one line without control signs or other invisible ones');

/** What people type when they look for one thing. @param most  phrases that the list may have */
export const phraseList = (most: number = phraseCounts.most) => {
  const rule = `${phraseCounts.least} to ${most} phrases`;
  return z.array(phrase, 'a list of phrases').min(phraseCounts.least, rule).max(most, rule);
};

/**
 * `questions.yaml` of an article or page: what people type when they look for a section, by its id. Readers never see it; the
 * search finds by it.
 */
export const questionsSchema = z.record(id, phraseList(), 'lists of phrases by the id of a section');

export type Questions = z.infer<typeof questionsSchema>;
