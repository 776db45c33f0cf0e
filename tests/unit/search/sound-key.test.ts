import { expect, test } from 'vitest';
import { endingExamples, stripBanglaEnding } from '@/lib/bangla/bangla-endings';
import { banglaLetters, banglaNotes, banglaRules } from '@/lib/bangla/bangla-sounds';
import { explainKey, listApplied } from '@/lib/bangla/explain-key';
import { latinNotes, latinRules } from '@/lib/bangla/latin-sounds';
import {
  skeletonKey,
  skeletonNotes,
  skeletonRules,
  stemKey,
  stemNotes,
  stemRules,
} from '@/lib/bangla/loosen-key';
import { normalizeText } from '@/lib/bangla/normalize-text';
import { keyNotes, keyRules, soundKey } from '@/lib/bangla/sound-key';

test.each([...banglaNotes, ...latinNotes, ...keyNotes])(
  'by the rule "%s", %s and %s have the same key',
  (name, word, other) => {
    expect(soundKey(word)).toBe(soundKey(other));
    expect(soundKey(word)).not.toBe('');
    expect([word, other].flatMap(explainKey)).toContain(name);
  },
);

test('every rule has its own name', () => {
  const names = [...banglaNotes, ...latinNotes, ...keyNotes].map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect([banglaNotes, latinNotes, keyNotes, stemNotes, skeletonNotes].map(({ length }) => length)).toEqual(
    [banglaRules, latinRules, keyRules, stemRules, skeletonRules].map(({ length }) => length),
  );
});

test.each([
  ['stem', stemRules, stemNotes, stemKey],
  ['skeleton', skeletonRules, skeletonNotes, skeletonKey],
] as const)('every rule of the %s makes two different keys equal', (_, rules, notes, loosen) => {
  for (const [name, ...words] of notes) {
    const [one = '', other = ''] = words.map(soundKey);
    expect(one, name).not.toBe(other);
    expect(loosen(one), name).toBe(loosen(other));
    expect([one, other].flatMap((key) => listApplied(key, rules, notes))).toContain(name);
  }
});

test.each(Object.entries(endingExamples))('the ending %s is stripped', (_, [word, stem]) => {
  expect(stripBanglaEnding(normalizeText(word))).toBe(normalizeText(stem));
});

test.each(['ডেটা', 'সেটা', 'কাজে', 'নতুন', 'আয়', 'একে', 'এরা'])(
  '%s is a whole word, or too short to have an ending',
  (word) => {
    const normal = normalizeText(word);
    expect([normal, normal.replace(/ে$/, '')]).toContain(stripBanglaEnding(normal));
  },
);

test('every letter of Bangla has a sound', () => {
  const letters = Object.values(banglaLetters).join('');
  // The Unicode block's consonants and vowels that Bangla of today uses; য় ড় ঢ় are letters with a dot.
  const alphabet = 'অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎং';
  expect([...alphabet].filter((letter) => !letters.includes(letter))).toEqual([]);
  for (const letter of alphabet) expect(soundKey(`${letter}ক`), letter).toMatch(/^[a-z]+$/);
});

/** Words of the glossary, each with what readers write for it. */
const spellings = [
  'আউটসোর্সিং আউটসোর্সিঙ আউটোসোর্সিং outsourcing autsorsing outsorcing outsoursing',
  'ফ্রিল্যান্সিং ফ্রিলান্সিং ফ্রীল্যান্সিং ফ্রিলেন্সিং ফ্রিল্যান্সিঙ freelancing frilansing freelencing freelanceing',
  'ফ্রিল্যান্সার ফ্রিলান্সার ফ্রীল্যান্সার freelancer frilansar ফ্রিল্যান্সারদের',
  'মার্কেটপ্লেস marketplace',
  'অ্যাকাউন্ট একাউন্ট এ্যাকাউন্ট account acount akaunt',
  'অ্যাপ এপ এ্যাপ app',
  'কোম্পানি কোম্পানী company',
  'প্রোফাইল প্রফাইল profile',
  'পোর্টফোলিও পোর্টফলিও portfolio',
  'ডেটা ডাটা data',
  'প্রতারণা প্রতারনা protarona',
  'সরকারি সরকারী sorkari shorkari',
  'নিয়ম niyom niom',
  'পার্থক্য parthokko partokko',
  'বিকাশ bikash',
  'মোবাইল mobile mobail',
  'ওয়েবসাইট website websait',
  'খোলা khola',
  'টাকা taka টাকায়',
  'র‍্যাঙ্ক রেংক rank',
  'মার্কেটিং মার্কেটিঙ marketing মার্কেটিংকে',
  'ব্যাংক ব্যাংকে bank',
  'লিংক লিংকে link',
];

test.each(spellings)('one key for %s', (words) => {
  expect(new Set(words.split(' ').map(soundKey)).size).toBe(1);
});

test('words with other meanings have other keys', () => {
  const words = [
    'কর',
    'আয়',
    'এআই',
    'ফি',
    'ট্যাক্স',
    'টাস্ক',
    'ফাইভার',
    'কোর্স',
    'গিগ',
    'বিড',
    'ব্লগ',
    'বিকাশ',
    'প্রকার',
    'প্রকল্প',
  ];
  expect(new Set(words.map(soundKey)).size).toBe(words.length);
});

test('the same word in any normalisation form has the same key', () => {
  for (const word of ['নিয়ম', 'বড়', 'কোর্স', 'মৌলিক', 'র‍্যাঙ্ক', 'résumé']) {
    const forms = (['NFC', 'NFD', 'NFKC', 'NFKD'] as const).map((form) => soundKey(word.normalize(form)));
    expect(new Set(forms).size, word).toBe(1);
  }
  expect(soundKey('য\u09bc')).toBe(soundKey('\u09df'));
});

test('joiners and other invisible characters are ignored', () => {
  for (const hidden of ['\u200c', '\u200d', '\u00ad', '\ufeff', '\u2060']) {
    expect(soundKey(`ফ্রিল্${hidden}যান্সিং`)).toBe(soundKey('ফ্রিল্যান্সিং'));
  }
});

test('digits of both scripts are the same', () => {
  expect(normalizeText('২০২৬ সালের ৯০ দিন')).toBe('2026 সালের 90 দিন');
});

test('a word without sounds has no key', () => {
  for (const word of ['', '।', '্', '☎️', '…']) expect(soundKey(word)).toBe('');
});
