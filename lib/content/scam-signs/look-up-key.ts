import { soundKey } from '@/lib/bangla/sound-key';

/** Longest key of a word that is found by its spelling alone: too many words sound like a shorter one. */
const longestSpelt = 3;

/** What a word is looked up by: how it sounds, or how it is spelt when it is short. */
export function lookUpKey(text: string): string {
  const key = soundKey(text);
  return key.length > longestSpelt ? key : `=${text.replace(/(\p{L})\1+/gu, '$1')}`;
}
