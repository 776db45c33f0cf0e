import { z } from 'zod';
import { citedText, id, localized, text } from './fields';

/** Weights of phrases, by what they count. */
const signWeights = ['alone', 'with-one', 'with-two'] as const;
const calmingWeights = ['calms', 'overrules'] as const;

/** The sign that has no phrases: the wording of the whole message. */
export const wordingSign = 'wording';

const phrase = text.max(400, 'at most 400 characters');
const phrases = z
  .array(phrase, 'a list of phrases')
  .min(1, 'at least 1 phrase')
  .max(80, 'at most 80 phrases');
const wordList = z.array(text, 'a list of words').min(1, 'at least 1 word').max(250, 'at most 250 words');
/** Messages that show what a rule does: the check runs each. */
const examples = z.array(text, 'a list of messages').min(1, 'at least 1 message');

const phrasesBy = <const W extends readonly [string, ...string[]]>(weights: W) =>
  z
    .partialRecord(z.enum(weights, weights.join(', ')), phrases, `phrases by weight: ${weights.join(', ')}`)
    .refine((by) => Object.keys(by).length > 0, `phrases of at least one weight: ${weights.join(', ')}`);

const sign = z.strictObject(
  {
    /** What such a message wants, in a few words. */
    title: localized,
    /** Why that is a sign of a trap, in a sentence. */
    why: citedText('why it is a sign'),
    /** The case that it comes from, where one is known. */
    case: citedText('a case').optional(),
    /** What is looked for, by how much it counts: enough alone, with one other such sign, with two. */
    phrases: phrasesBy(signWeights),
    /** Messages in which the sign must be found. */
    matches: examples,
    /** Genuine messages, in which it must not. */
    leaves: examples,
  },
  'a sign: title, why, case, phrases, matches and leaves',
);

const calming = z.strictObject(
  {
    /** What is looked for: what only calms, and what overrules every sign. */
    phrases: phrasesBy(calmingWeights),
    matches: examples,
    leaves: examples,
  },
  'phrases, matches and leaves',
);

/** `data/scam-signs.yaml`: how a message is recognised as a likely trap, and what to do then. */
export const scamSignsSchema = z.strictObject(
  {
    /** The sum of weights from which a message is called a likely trap. */
    enough: z.int().min(1).max(100),
    /** What a phrase counts. */
    weights: z.strictObject(
      {
        alone: z.int().min(1).max(100),
        'with-one': z.int().min(1).max(100),
        'with-two': z.int().min(1).max(100),
        calms: z.int().min(-100).max(-1),
        overrules: z.int().min(-1_000).max(-1),
      },
      'a number for each weight',
    ),
    /** Well-known names, each with the addresses that are really theirs. */
    official: z.record(
      z.string().regex(/^[a-z]{4,}$/, 'a name of at least 4 lower-case letters'),
      z.array(
        z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a host like payoneer.com'),
        'a list of hosts',
      ),
      'addresses by name',
    ),
    /** Lists of words that phrases name in angle brackets. */
    words: z.record(id, wordList, 'lists of words by name'),
    /** What denies: a phrase near it does not count. */
    negation: z.strictObject(
      {
        /** Before what they deny: never, কখনো. */
        before: wordList,
        /** After it: না, নেই. */
        after: wordList,
        /** Where one of those denies something else: না দিলে. */
        instead: wordList,
      },
      'before, after and instead',
    ),
    signs: z.record(
      id.refine((name) => name !== wordingSign, `another id than ${wordingSign}`),
      sign,
      'signs by id',
    ),
    /** What is said where the wording of the whole message has decided, which is learned: see `WordingModel`. */
    wording: z.strictObject(
      { title: localized, why: citedText('why it is a sign') },
      'what is said of the wording: title and why',
    ),
    calming: z.record(id, calming, 'what calms, by id'),
    /** What to do now, in order. */
    steps: z.array(citedText('a step'), 'a list of steps').min(1, 'at least 1 step'),
    /** What to ask oneself where no sign was found. */
    questions: z.array(localized, 'a list of questions').min(1, 'at least 1 question'),
  },
  'the rules of the check for messages',
);

export type ScamSigns = z.infer<typeof scamSignsSchema>;
export type ScamSign = ScamSigns['signs'][string];

/** What is told of a sign that was found. */
export type SignFacts = Pick<ScamSign, 'title' | 'why' | 'case'>;

/** What is told of every sign, by id: the wording last. */
export function listSignFacts({
  signs,
  wording,
}: Pick<ScamSigns, 'signs' | 'wording'>): Record<string, SignFacts> {
  return { ...signs, [wordingSign]: wording };
}
