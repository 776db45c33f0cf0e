import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProposal } from '@/lib/subject/proposal/check-proposal';
import {
  emptyProposal,
  proposalFieldNames,
  proposalFields,
  type TypedProposal,
} from '@/lib/subject/proposal/proposal-fields';
import { proposalExamples } from '@/lib/subject/proposal/proposal-wording';

const faultsOf = (typed: Partial<TypedProposal>) => {
  const checked = checkProposal({ ...proposalExamples, ...typed });
  return 'faults' in checked ? checked.faults : {};
};

test('the examples beside the fields make a proposal: problem, proof, price and time, question', () => {
  expect(checkProposal(proposalExamples)).toEqual({
    proposal: [
      'Hello Maria,',
      'You need English subtitles for ten cooking videos. I saw in your post that the videos are watched without sound on Instagram.',
      'I wrote subtitles for six recipe videos of a friend’s channel. Here is a sample: https://drive.google.com/my-sample',
      'My price is $60 for all ten, with one round of changes. I can deliver all ten within five days.',
      'Should the names of the spices be translated?',
      'Rafiq',
    ],
  });
});

test('an empty form has a fault at every field that is needed', () => {
  const checked = checkProposal(emptyProposal);
  expect(checked).toEqual({
    faults: Object.fromEntries(
      ['needs', 'detail', 'experience', 'price', 'time', 'question'].map((field) => [field, 'missing']),
    ),
  });
});

test.each([
  ['I have read your job post very carefully', 'generic'],
  ['you need a high quality freelancer for this project', 'generic'],
  ['ten cooking videos need English subtitles', 'repeated'],
  ['the videos', 'tooShort'],
  ['ভিডিওগুলো শব্দ ছাড়া দেখা হয়', 'otherScript'],
])('%s is no detail of a job post: %s', (detail, fault) => {
  expect(faultsOf({ detail })).toEqual({ detail: fault });
});

test.each([
  ['question', 'Can we talk on WhatsApp about the spices today?'],
  ['question', 'Could you write to rafiq@example.com about the spices?'],
  ['name', 'Rafiq +880 1711-123456'],
  ['sample', 'https://t.me/rafiq'],
] as const)('%s may not lead away from the site: %s', (field, text) => {
  expect(faultsOf({ [field]: text })).toEqual({ [field]: 'contact' });
});

test.each(['see my profile', 'drive', 'http://'])('a sample is a link, not %s', (sample) => {
  expect(faultsOf({ sample })).toEqual({ sample: 'noLink' });
});

test('a link may hold long numbers and the name of a channel', () => {
  for (const sample of ['youtube.com/@rafiq', 'https://example.com/file/1234567890123'])
    expect(faultsOf({ sample })).toEqual({});
});

test('what readers type again of the beginning of a sentence does not stand twice', () => {
  const typed = {
    ...proposalExamples,
    needs: 'you need English subtitles for ten cooking videos.',
    price: 'My price is $60.',
    question: 'should the names of the spices be translated??',
    experience: 'Written subtitles for six recipe videos;',
    sample: '',
    client: '',
    name: '',
  };
  expect(checkProposal(typed)).toEqual({
    proposal: [
      'Hello,',
      'You need English subtitles for ten cooking videos. I saw in your post that the videos are watched without sound on Instagram.',
      'I have written subtitles for six recipe videos.',
      'My price is $60. I can deliver all ten within five days.',
      'Should the names of the spices be translated?',
    ],
  });
});

test.each(proposalFieldNames)('%s is bounded', (field) => {
  expect(faultsOf({ [field]: 'a'.repeat(proposalFields[field] + 1) })[field]).toBe('tooLong');
});

test('no text makes a proposal without both facts of the post, nor an error', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom(...Object.values(proposalExamples)),
    fc.constant(''),
  );
  const form = fc.record(Object.fromEntries(proposalFieldNames.map((name) => [name, text])));
  fc.assert(
    fc.property(form, (values) => {
      const typed = values as TypedProposal;
      const checked = checkProposal(typed);
      if ('faults' in checked) return;
      const whole = checked.proposal.join(' ').toLowerCase();
      for (const fact of [typed.needs, typed.detail]) {
        expect(fact.trim()).not.toBe('');
        const words = fact.toLowerCase().match(/[a-z]{3,}/g) ?? [];
        for (const word of words) expect(whole).toContain(word);
      }
      expect(typed.needs.trim()).not.toBe(typed.detail.trim());
    }),
    { numRuns: 2_000 },
  );
});
