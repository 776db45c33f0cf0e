import { z } from 'zod';
import { inEach } from '@/lib/i18n/locales';
import { citedText, everyLanguage, id, localized, text } from './fields';
import { phraseList } from './questions-schema';

/** Most questions on a way through a flow: more than this nobody answers. */
export const maxQuestions = 7;
/** Most pages of a flow in a language: each way to a question or an outcome is one. */
export const maxPages = 80;
const maxAnswers = 6;
const maxEntries = 40;
const maxSteps = 6;
const maxLinks = 4;

/** Part of an address. It begins with a letter because YAML moves names that are numbers to the front. */
const name = id.regex(/^[a-z]/, 'lower-case ASCII words joined by hyphens, first a letter, like under-18');

/** A text in every language of so many characters. */
const sentence = (least: number, most: number) =>
  z.strictObject(
    inEach(() => text.min(least, `at least ${least} characters`).max(most, `at most ${most} characters`)),
    `a text in every language: ${everyLanguage('…')}`,
  );

/** Entries by id, of which there are so many. */
const entries = <T extends z.ZodType>(entry: T, what: string, [least, most]: [number, number]) =>
  z
    .record(name, entry, `${what}s by id`)
    .refine((found) => Object.keys(found).length >= least, `at least ${least} ${what}${least > 1 ? 's' : ''}`)
    .refine((found) => Object.keys(found).length <= most, `at most ${most} ${what}s`);

const answer = z.strictObject(
  {
    ...localized.shape,
    /** Where it leads: the id of a question or of an outcome. */
    to: name,
  },
  'a text in every language, and to',
);

const question = z.strictObject(
  {
    ask: citedText('a question'),
    /** Where the reader finds the answer, or why it matters. */
    note: citedText('a note').optional(),
    /** Answer id → its text and where it leads. The id is part of the address: never change it. */
    answers: entries(answer, 'answer', [2, maxAnswers]),
  },
  'ask, note and answers',
);

const link = z.strictObject(
  {
    /** An address of the site without its language: `marketplaces#fees`. */
    to: z
      .string('an address')
      .regex(/^[a-z0-9][\w/#?=&.-]*$/, 'an address without the language, like marketplaces#fees'),
    label: localized,
  },
  'to and label',
);

const outcome = z.strictObject(
  {
    /** What it comes to, in one sentence. */
    title: sentence(5, 120),
    /** Why it is so: a paragraph each. */
    text: z.array(citedText('a paragraph'), 'a list of paragraphs').min(1, 'at least 1 paragraph'),
    /** What to do, the first thing first. */
    steps: z
      .array(citedText('a step'), 'a list of steps')
      .min(1, 'at least 1 step')
      .max(maxSteps, `at most ${maxSteps} steps`),
    /** Articles and tools that go on from here. */
    links: z
      .array(link, 'a list of links')
      .min(1, 'at least 1 link')
      .max(maxLinks, `at most ${maxLinks} links`),
  },
  'title, text, steps and links',
);

/** `data/flows/<id>.yaml`: questions, one after the other, that lead a reader to the answer for their own case. */
export const flowSchema = z.strictObject(
  {
    /** The question of the whole flow, in the reader's words. */
    title: sentence(5, 100),
    /** For whom it is and what it tells, in one or two sentences for Google and Facebook. */
    description: sentence(50, 300),
    /** An id in data/topics.yaml. */
    topic: id,
    /** What people type who need it; readers never see it, the search finds by it. */
    asked: phraseList(),
    /** Question id → question. The first is asked first. */
    questions: entries(question, 'question', [1, maxEntries]),
    /** Outcome id → what the answers lead to. */
    outcomes: entries(outcome, 'outcome', [2, maxEntries]),
  },
  'title, description, topic, asked, questions and outcomes',
);

export type FlowFile = z.infer<typeof flowSchema>;
export type FlowQuestion = FlowFile['questions'][string];
export type FlowOutcome = FlowFile['outcomes'][string];
