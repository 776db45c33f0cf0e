import { randomInt } from 'node:crypto';

/** Without vowels and letters that look alike: no id is a word, and ids can be compared by eye. */
const letters = 'bcdfghjkmnpqrstvwxz';
const characters = `${letters}23456789`;
const length = 10;

/**
 * Creates the id of a new article: random, so that two editors who never meet do not create the same.
 *
 * @example createArticleId() // 'k7dq3vmz9t'
 */
export function createArticleId(): string {
  return Array.from({ length }, (_, index) => pick(index === 0 ? letters : characters)).join('');
}

function pick(from: string): string {
  return from[randomInt(from.length)] ?? '';
}
