import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSignFinder } from '@/lib/content/scam-signs/create-sign-finder';
import type { WordingSample } from '@/lib/content/scam-signs/learn-wording';
import { listSignRules } from '@/lib/content/scam-signs/list-sign-rules';
import { readMessage } from '@/lib/content/scam-signs/read-message';
import type { ScamSigns } from '@/lib/content/schema/scam-signs-schema';

/*
 * Five sets, each of 100 traps and 100 honest messages, written by people who had not seen the rules. The rules were fitted to the first
 * set and to half of the second, the weights of words to these and to seven of every ten messages of each later set. Nobody has read the other
 * three, nor was anything fitted to them: they alone say how the check does on messages that it has not seen.
 */

export type Message = { text: string; note: string };
export type MessageSet = { name: string; traps: Message[]; genuine: Message[] };

const folder = 'tests/content/scam-messages';
const read = (name: string): Message[] => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

export const fitted: MessageSet[] = [
  { name: 'the first set', traps: read('traps'), genuine: read('genuine') },
  { name: 'the second set', traps: read('traps-second'), genuine: read('genuine-second') },
];
export const later: MessageSet[] = ['third', 'fourth', 'fifth'].map((name) => ({
  name: `the ${name} set`,
  traps: read(`traps-${name}`),
  genuine: read(`genuine-${name}`),
}));

/** Whether wording is learned from a message of a later set, by its place. The sets go from script to script, so both parts have all. */
const isLearned = (_: Message, place: number) => place % 10 < 7;
const isUnread = (message: Message, place: number) => !isLearned(message, place);

/** Of a later set the part that nobody has read. */
export function unreadOf({ name, traps, genuine }: MessageSet): MessageSet {
  return { name, traps: traps.filter(isUnread), genuine: genuine.filter(isUnread) };
}

/** The messages from which wording is learned. */
export function listWordingSamples(rules: ScamSigns): WordingSample[] {
  const find = createSignFinder(listSignRules(rules));
  const samplesOf = (messages: Message[], isTrap: boolean, isFitted: boolean): WordingSample[] =>
    messages.map(({ text }) => {
      const words = readMessage(text);
      if (isFitted) return { words, isTrap };
      const judged = find(text);
      return { words, isTrap, signs: { sum: judged.sum, isTrap: judged.isTrap } };
    });
  return [
    ...fitted.flatMap(({ traps, genuine }) => [
      ...samplesOf(traps, true, true),
      ...samplesOf(genuine, false, true),
    ]),
    ...later.flatMap(({ traps, genuine }) => [
      ...samplesOf(traps.filter(isLearned), true, false),
      ...samplesOf(genuine.filter(isLearned), false, false),
    ]),
  ];
}
