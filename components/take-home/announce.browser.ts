import type { Reply } from '@/lib/subject/take-home/answer-query';

const said = document.querySelector('.answer-bar output');

/** What the reader has heard, or found on the page. */
let known = ['#finding', '#price strong'].map((part) => document.querySelector(part)?.textContent);

/**
 * Has a screen reader say what is new, once: the answer or the first fault, and the price to ask.
 *
 * @param isSent  the focus moves to the answer, and is read there
 */
export function announce({ answer, faultTexts }: Reply, { isSent }: { isSent: boolean }): void {
  const now = [faultTexts[0]?.text ?? answer?.headline, answer?.price?.text];
  const news = now.filter((text) => text && !known.includes(text)).join(' ');
  known = now;
  if (said && (news || isSent)) said.textContent = isSent ? '' : news;
}
