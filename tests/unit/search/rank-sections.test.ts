import { expect, test } from 'vitest';
import { soundKey } from '@/lib/bangla/sound-key';
import type { IndexedArticle } from '@/lib/search/indexing/search-data';
import { wordLists } from '@/lib/search/query/word-lists';
import { createSearcher } from '@/lib/search/ranking/create-searcher';

/** An article of one section, with the words of its text. */
const article = (title: string, heading: string, text = ''): IndexedArticle => ({
  slug: title.toLowerCase().replaceAll(' ', '-'),
  title,
  aliases: [],
  keys: '',
  terms: '',
  asked: '',
  rest: '',
  sections: [['section', heading, text.split(' ').map(soundKey).join(' '), '', '', '']],
});

const { search } = createSearcher({
  places: [],
  indexes: [
    {
      lang: 'en',
      articles: [
        article('Student card', 'Cost and renewal', 'passport photo'),
        article('Bank account', 'Papers', 'passport licence'),
        article('Identity check', 'Proof', 'passport licence'),
        article('Age limit', 'Younger people', 'passport licence'),
        article('Trade tax', 'Rules', 'hologram licence'),
        article('Garden tools', 'Spades', 'shed'),
      ],
    },
  ],
  synonyms: [],
  words: wordLists,
});
const slugs = (query: string) => search(query).sections.map(({ slug }) => slug);

test('a word that several articles mention and none is about finds nothing alone, unlike one that a single article has', () => {
  expect(slugs('passport')).toEqual([]);
  expect(slugs('hologram')).toEqual(['trade-tax']);
});

test('a query about something else finds nothing: a word of it is in other articles only', () => {
  expect(slugs('renewal cost')[0]).toBe('student-card');
  expect(slugs('passport renewal tools')).toEqual([]);
  expect(slugs('renewal cost tools')).toEqual([]);
  // No article has it, so it may be misspelt.
  expect(slugs('renewal cost unheard')).toEqual(['student-card']);
});
