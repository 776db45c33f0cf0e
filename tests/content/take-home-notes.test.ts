import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { localeList } from '@/lib/i18n/locales';
import { describeResult } from '@/lib/subject/take-home/describe-result';
import { parseTakeHomeForm } from '@/lib/subject/take-home/parse-take-home-form';
import type { ResultTexts } from '@/lib/subject/take-home/result-wording';
import { takeHomeQuerySchema } from '@/lib/subject/take-home/take-home-query';

/* What stands beside a sum: the doubts about it, and when fees are taken. With the real rules, in every language. */

const { money: rules, messages } = await loadLibrary();

const base = { amount: '100', currency: 'USD', rate: '120', payout: 'payoneer-bank' };
const cases: [string, Record<string, string>, (keyof ResultTexts)[], (keyof ResultTexts)[]][] = [
  [
    'a route that only others report',
    { marketplace: 'fiverr' },
    ['routeReported', 'eachWithdrawal'],
    ['rangeReason', 'exampleRate', 'highestShare', 'takenOnAcceptance'],
  ],
  [
    'a fee about which sources differ',
    { marketplace: 'upwork', share: '10' },
    ['rangeReason', 'eachWithdrawal'],
    ['routeReported', 'highestShare', 'transferUnknown'],
  ],
  [
    'a rate of the fee that the reader does not know',
    { marketplace: 'upwork', payout: 'upwork-local-bank' },
    ['highestShare', 'eachWithdrawal'],
    ['rangeReason', 'transferUnknown'],
  ],
  ['an exchange rate that is an example', { marketplace: 'fiverr', rate: '' }, ['exampleRate'], []],
  [
    'a fee that is taken before any money comes',
    { marketplace: 'freelancer-com', payout: 'none' },
    ['takenOnAcceptance'],
    ['takenOnPayment', 'eachWithdrawal'],
  ],
  [
    'a fee of hourly work',
    { marketplace: 'freelancer-com', payout: 'none', kind: 'hourly' },
    ['takenOnPayment'],
    ['takenOnAcceptance'],
  ],
  ['a route that nobody confirms', { marketplace: 'guru' }, [], ['routeReported', 'eachWithdrawal']],
];

for (const locale of localeList) {
  const texts = messages[locale]?.TakeHomeResult as ResultTexts;
  /** The longest part of a sentence between its placeholders. */
  const core = (key: keyof ResultTexts) =>
    texts[key].split(/\{\w+\}/).reduce((longest, part) => (part.length > longest.length ? part : longest));
  const notesOf = (query: Record<string, string>) => {
    const answer = parseTakeHomeForm(takeHomeQuerySchema.parse({ ...base, ...query }), rules);
    return 'question' in answer ? describeResult(answer.question, { rules, texts, locale }).notes : [];
  };

  test.each(cases)(`${locale}: %s is said beside the sum`, (_, query, said, unsaid) => {
    const notes = notesOf(query).join('\n');
    for (const key of said) expect(notes, key).toContain(core(key));
    for (const key of unsaid) expect(notes, key).not.toContain(core(key));
    expect(notes).not.toMatch(/\{\w+\}/);
  });

  test(`${locale}: what is known of a fee, its range and its missing route stands beside the sum`, () => {
    const { marketplaces, payouts } = rules;
    const { upwork, guru, peopleperhour } = marketplaces;
    expect(notesOf({ marketplace: 'upwork' })).toEqual(
      expect.arrayContaining([
        upwork?.payouts?.routes[0]?.fee?.note?.[locale],
        upwork?.buyer?.note?.[locale],
        payouts['payoneer-bank']?.fee?.note?.[locale],
      ]),
    );
    expect(notesOf({ marketplace: 'guru' })).toContain(guru?.payouts?.note?.[locale]);
    expect(notesOf({ marketplace: 'peopleperhour', currency: 'GBP' })).toContain(
      peopleperhour?.seller.note?.[locale],
    );
  });
}
