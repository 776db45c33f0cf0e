import type { TypedProposal } from './proposal-fields';
import { proposalStarts as starts } from './proposal-wording';

/**
 * Puts what a reader has entered into the order in which clients read: their problem, a detail of the post, the proof, price and time,
 * a question. The words stay the reader's own; only the beginnings of sentences are added where they are missing.
 *
 * @returns the paragraphs
 */
export function composeProposal(typed: TypedProposal): string[] {
  const { client, needs, detail, experience, sample, price, time, question, name } = typed;
  const greeting = client.trim() ? `Hello ${tidy(client)},` : 'Hello,';
  const proof = sentence(/^(?:i|my|we|our)\b/i.test(experience.trim()) ? '' : starts.experience, experience);
  return [
    greeting,
    `${sentence(starts.needs, needs)} ${sentence(starts.detail, detail)}`,
    [proof, sample.trim() && `Here is a sample: ${tidy(sample)}`].filter(Boolean).join(' '),
    `${sentence(starts.price, price)} ${sentence(starts.time, time)}`,
    ask(question),
    tidy(name),
  ].filter(Boolean);
}

/** One line with single spaces and without signs at its end. */
function tidy(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  let end = words.length;
  while (end > 0 && '.,;:!?।'.includes(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end).trimEnd();
}

/** A whole sentence: with its beginning, unless the reader has typed that too. */
function sentence(start: string, text: string): string {
  const own = tidy(text);
  const isWhole = start === '' || own.toLowerCase().startsWith(`${start.toLowerCase()} `);
  const whole = isWhole ? own : `${start} ${lowerFirst(own)}`;
  return `${upperFirst(whole)}.`;
}

function ask(question: string): string {
  return `${upperFirst(tidy(question))}?`;
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Small, unless it is a name or an abbreviation: “Ten videos” but not “SRT files” or “Shopify pages”. */
function lowerFirst(text: string): string {
  const [first = ''] = text.split(' ', 1);
  return commonStarts.has(first.toLowerCase()) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Words with which people begin, and which are no names. */
const commonStarts = new Set(
  'a an the your you it there some ten two three four five one all done made built written it in within by for on from'.split(
    ' ',
  ),
);
