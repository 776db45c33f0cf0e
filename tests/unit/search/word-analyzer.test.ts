import { expect, test } from 'vitest';
import { countKeys } from '@/lib/search/indexing/count-keys';
import { listWords } from '@/lib/search/query/list-words';
import { createWordAnalyzer } from '@/lib/search/query/word-analyzer';
import { wordLists } from '@/lib/search/query/word-lists';

const analyzer = createWordAnalyzer(wordLists);
const { isFiller, isSubject, questionOf, soundKey, indexKey } = analyzer;

test.each([
  ['আউট-সোর্সিং: Fiverr’s ৮০,০০০', ['আউট', 'সোর্সিং', 'fiverr', '80000']],
  ['ই\u2011টিন, e\u2011TIN, e-TIN', ['ই', 'টিন', 'e', 'tin', 'e', 'tin']],
  ['ফ্রিল্যান্সিং কী?', ['ফ্রিল্যান্সিং', 'কী']],
  ['ফ্রিল্\u200dযান্সিং', ['ফ্রিল্যান্সিং']],
  ['Freelancer.com, 7.5%', ['freelancer', 'com', '7.5']],
  ['“don’t”\tnow\u0000then', ['do', 'not', 'now', 'then']],
  ['can’t, I’ll, clients’ work', ['can', 'not', 'i', 'clients', 'work']],
  ['১০টি 30gb b2b ১.৫%', ['10', 'টি', '30', 'gb', 'b2b', '1.5']],
  ['।,—☎️🙂', []],
])('the words of %s are listed', (text, words) => {
  expect(listWords(text)).toEqual(words.map((word) => word.normalize('NFC')));
});

test('a question word is recognised in all languages and scripts, and with a doubled letter', () => {
  const asked = {
    how: ['কীভাবে', 'কিভাবে', 'kivabe', 'kibhabe', 'how', 'hoow'],
    what: ['কী', 'কি', 'ki', 'what', 'মানে', 'ককি'],
    why: ['কেন', 'keno', 'why'],
    much: ['কত', 'koto', 'much'],
  };
  for (const [question, words] of Object.entries(asked)) {
    for (const word of words) expect(questionOf(word), word).toBe(question);
  }
});

test('no word is both a question word and a filler, or of two questions', () => {
  const words = Object.values(wordLists.questions).flatMap((list) => list.trim().split(/\s+/));
  expect(words.filter(isFiller)).toEqual([]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test('words of the subject are never fillers, however short', () => {
  for (const word of ['কর', 'আয়', 'ফি', 'টাকা', 'taka', 'kor', 'ay', 'id', 'form', 'bid']) {
    expect([word, isFiller(word), questionOf(word)]).toEqual([word, false, undefined]);
  }
});

test('open and without are no fillers: they tell opening an account from closing it, and work without a laptop', () => {
  for (const word of 'খোলা খুলব khola open ছাড়া chara without'.split(' '))
    expect(isFiller(word), word).toBe(false);
});

test('forms of verbs such as do and give are fillers', () => {
  for (const word of 'করেছেন পারছি থাকলে নিয়েছে পাচ্ছি যাইনি korechen parle dise nise pacchi'.split(' ')) {
    expect(isFiller(word), word).toBe(true);
  }
});

test('question words and fillers are recognised in hasty spellings', () => {
  expect(['kto', 'kmne', 'kivbe', 'vlo'].map(questionOf)).toEqual(['much', 'how', 'how', 'which']);
  expect(['krbo', 'hbe', 'gele', 'গিয়ে', 'এসে'].map(isFiller)).toEqual([true, true, true, true, true]);
  for (const word of ['gd', 'pc', 'khan', 'chat', 'pro', 'desi'])
    expect([isFiller(word), questionOf(word)], word).toEqual([false, undefined]);
});

test('a word of the subject is recognised in either script', () => {
  for (const word of ['আউটসোর্সিং', 'frilansar', 'ফ্রিল্যান্সারদের', 'Upwork', 'ফাইভারে', 'marketplaces'])
    expect(isSubject(soundKey(word)), word).toBe(true);
  for (const word of ['টাকা', 'online', 'course', 'কাজ', 'fever', 'cup'])
    expect(isSubject(soundKey(word)), word).toBe(false);
});

test('the words and numbers of a text are counted by key, without question words and fillers', () => {
  expect(countKeys('ফ্রিল্যান্সিং কী? Freelancing is for 2 or 3.5, frilansing!', analyzer)).toEqual(
    new Map([
      ['frilansin', 3],
      ['2', 1],
      ['3.5', 1],
    ]),
  );
  expect(['how', 'the', 'Upwork'.toLowerCase()].map(indexKey)).toEqual(['?how', '', 'upwrk']);
});
