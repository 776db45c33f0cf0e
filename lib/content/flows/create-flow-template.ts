import { localeList } from '@/lib/i18n/locales';

/** A text in every language, still to be written: a line each, after so many spaces. */
const texts = (indent: number) => localeList.map((locale) => `\n${' '.repeat(indent)}${locale}:`).join('');

/** The same as the first fields of an item of a list. */
const item = (indent: number) =>
  texts(indent).replace(`${' '.repeat(indent)}`, `${' '.repeat(indent - 2)}- `);

const outcome = (id: string) => `
  ${id}:
    title: # what it comes to, in one sentence${texts(6)}
    text: # why it is so, a paragraph each${item(8)}
        cite: [] # ids in data/sources.yaml: every figure has one, and every outcome at least one
    steps: # what to do, the first thing first${item(8)}
    links: # where to read on: an address without its language, like marketplaces#fees
      - to:
        label:${texts(10)}`;

/**
 * Creates the file of a new flow: a question whose two answers lead to an outcome each. It has all that the check wants but the
 * texts, which are empty, so that the check asks for each of them.
 */
export function createFlowTemplate(): string {
  return `# Questions that lead a reader to the answer for their own case; content/README.md#flows explains each field.
title: # the question of the whole flow, in the reader's words${texts(2)}
description: # for whom it is and what it tells, in 50 to 300 characters${texts(2)}
topic: # an id in data/topics.yaml
asked: # 5 to 10 phrases that people type: in Bangla letters, in English and in Banglish

questions: # the first one is asked first; ids are part of the address, so never change them
  first-question:
    ask:${texts(6)}
    answers: # to: the id of a question or of an outcome
      first-answer:${texts(8)}
        to: first-outcome
      second-answer:${texts(8)}
        to: second-outcome

outcomes:${outcome('first-outcome')}${outcome('second-outcome')}
`;
}
