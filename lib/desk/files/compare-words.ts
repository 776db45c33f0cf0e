import { diffArrays } from 'diff';
import { splitText } from './merge-texts';

/** Milliseconds for a paragraph, after which its words count as wholly different. */
const patience = 100;

/** A stretch of a text: in both versions, or only in one. */
export type WordChange = { text: string; change?: 'added' | 'removed' };

/** The difference of two versions by words, in the order of the text. */
export function compareWords(before: string, after: string): WordChange[] {
  const paragraphs = diffArrays(splitText(before), splitText(after), { timeout: 1_000 });
  if (!paragraphs) return changeOf(before, after);
  const found: WordChange[] = [];
  let removed = '';
  const flush = (added = '') => {
    found.push(...compareParagraphs(removed, added));
    removed = '';
  };
  for (const part of paragraphs) {
    const text = part.value.join('');
    if (part.removed) removed += text;
    else if (part.added) flush(text);
    else {
      flush();
      found.push({ text });
    }
  }
  flush();
  return found;
}

function compareParagraphs(before: string, after: string): WordChange[] {
  if (!before || !after) return changeOf(before, after);
  const words = diffArrays(splitWords(before), splitWords(after), { timeout: patience });
  if (!words) return changeOf(before, after);
  return words.map(({ value, added, removed }) => ({
    text: value.join(''),
    ...(added && { change: 'added' as const }),
    ...(removed && { change: 'removed' as const }),
  }));
}

function changeOf(before: string, after: string): WordChange[] {
  return [
    ...(before ? [{ text: before, change: 'removed' as const }] : []),
    ...(after ? [{ text: after, change: 'added' as const }] : []),
  ];
}

/** Words with their vowel signs and joiners, spaces, and each other sign alone. */
function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}\u200C\u200D]+|\s+|[\s\S]/gu) ?? [];
}
