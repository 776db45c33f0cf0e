import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { localeList } from '@/lib/i18n/locales';
import { answerQuery } from '@/lib/subject/take-home/answer-query';
import { completeQuery } from '@/lib/subject/take-home/complete-query';
import { findPrice } from '@/lib/subject/take-home/find-price';
import {
  mostMoney,
  parseTakeHomeForm,
  type TakeHomeInput,
} from '@/lib/subject/take-home/parse-take-home-form';
import { takeHome } from '@/lib/subject/take-home/take-home';
import { emptyQuery, type TakeHomeField } from '@/lib/subject/take-home/take-home-fields';
import { takeHomeQuerySchema } from '@/lib/subject/take-home/take-home-query';
import { takeHomeSetting } from '@/lib/subject/take-home/take-home-setting';

/* The way back: the price that it says, put forward, leaves the wanted sum, and a cent less does not. With the real rules. */

const library = await loadLibrary();
const { money: rules } = library;

/** Numbers that look random and are the same in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ways = Object.entries(rules.marketplaces).flatMap(([marketplace, entry]) =>
  Object.entries(rules.payouts)
    .filter(([, payout]) => !payout?.marketplaces || payout.marketplaces.includes(marketplace))
    .flatMap(([payout]) =>
      ['fixed', 'hourly'].map((kind) => ({ marketplace, payout, kind, currency: entry?.currency ?? '' })),
    ),
);

const questionOf = (query: object): TakeHomeInput => {
  const parsed = parseTakeHomeForm({ ...emptyQuery, amount: '1', ...query }, rules);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed));
  return parsed.question;
};

test.each(ways)(
  '$marketplace, $payout, $kind: the price is enough, and the lowest',
  ({ currency, ...way }) => {
    const random = createRandom(JSON.stringify(way).length * 7919);
    const { seller, route } = questionOf({ ...way, rate: '120' });
    let found = 0;
    for (let round = 0; round < 150; round += 1) {
      const [low, high] = seller.percentBetween ?? [0, 0];
      const share = random() < 0.7 ? (low + random() * (high - low)).toFixed(2) : '';
      const billed = random() < 0.7 ? (random() * 10 ** (1 + 4 * random())).toFixed(2) : '';
      const rate = (80 + random() * 100).toFixed(2);
      const terms = questionOf({ ...way, share, billed, rate });
      const goal = { value: Math.ceil(10 ** (8.5 * random())), inTaka: random() < 0.5 };
      const arriving = (amount: number) => {
        const { received, taka } = takeHome({ ...terms, amount });
        return (goal.inTaka ? taka : received)?.from ?? -1;
      };
      const price = findPrice(terms, goal, mostMoney);
      if (price === undefined) {
        expect(arriving(mostMoney)).toBeLessThan(goal.value);
        continue;
      }
      found += 1;
      expect(Number.isInteger(price)).toBe(true);
      expect(arriving(price), JSON.stringify({ terms, goal, price })).toBeGreaterThanOrEqual(goal.value);
      expect(price === 1 ? -1 : arriving(price - 1), JSON.stringify({ terms, goal, price })).toBeLessThan(
        goal.value,
      );
    }
    // Where nothing is known to arrive there is no price.
    expect(found > 100).toBe(route?.standing !== 'unknown');
  },
);

for (const locale of localeList) {
  const setting = takeHomeSetting(library, locale);

  test(`${locale}: the price that is shown, put forward through the form, leaves what was wanted`, () => {
    const random = createRandom(11);
    for (const { currency, ...way } of ways) {
      for (const unit of ['BDT', currency]) {
        const want = String(Math.ceil(10 ** (1 + 3.5 * random())));
        const query = { ...emptyQuery, ...way, amount: '100', rate: '121.55', want, unit };
        const { answer } = answerQuery(query, setting);
        const href = answer?.price?.href;
        if (!href) continue;
        const shown = Object.fromEntries(new URL(href, 'https://own.invalid').searchParams);
        const { received, taka } = takeHome(questionOf({ ...emptyQuery, ...shown }));
        const arriving = unit === 'BDT' ? taka?.from : received?.from;
        expect(arriving, href).toBeGreaterThanOrEqual(Number(want) * 100);
      }
    }
  });

  test(`${locale}: all marketplaces stand side by side, the chosen one as its own answer has it`, () => {
    for (const { currency, ...way } of ways) {
      const { answer } = answerQuery(
        { ...emptyQuery, ...way, amount: '100', rate: '120', unit: 'BDT' },
        setting,
      );
      expect(answer?.others.map(({ id }) => id)).toEqual(Object.keys(rules.marketplaces));
      expect(answer?.others.filter(({ isChosen }) => isChosen).map(({ id }) => id)).toEqual([
        way.marketplace,
      ]);
      expect(answer?.parts.reduce((sum, { width }) => sum + width, 0)).toBeGreaterThanOrEqual(998);
      expect(JSON.stringify(answer)).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  });
}

const headlineOf = (locale: 'bn' | 'en', query: object) =>
  answerQuery({ ...emptyQuery, unit: 'BDT', ...query }, takeHomeSetting(library, locale)).answer?.headline;

test('what arrives is rounded as its rate allows', () => {
  const fiverr = { marketplace: 'fiverr', payout: 'payoneer-bank', amount: '100' };
  expect(headlineOf('bn', fiverr)).toBe('হাতে প্রায় ৯,১৩০ টাকা');
  expect(headlineOf('en', fiverr)).toBe('You get about Tk 9,130');
  expect(headlineOf('bn', { ...fiverr, rate: '১২১.৫৫' })).toBe('হাতে ৯,০৭৮ টাকা');
  const pounds = { marketplace: 'peopleperhour', payout: 'none', amount: '500' };
  expect(headlineOf('en', pounds)).toBe('After the fee: £431.25');
  expect(headlineOf('bn', { ...fiverr, marketplace: 'guru' })).toBe('এই পথ নিশ্চিত নয়');
});

test('no link to another marketplace leads to a fault, whatever the way back asks for', () => {
  for (const { currency, ...way } of ways) {
    for (const unit of ['BDT', currency]) {
      const { answer } = answerQuery(
        { ...emptyQuery, ...way, amount: '100', rate: '120', want: '50', unit },
        takeHomeSetting(library, 'en'),
      );
      for (const { href } of answer?.others ?? []) {
        const parsed = takeHomeQuerySchema.parse(Object.fromEntries(new URL(href, 'http://a').searchParams));
        const { faults } = answerQuery(completeQuery(parsed, rules, 'en'), takeHomeSetting(library, 'en'));
        expect(faults, href).toEqual({});
      }
    }
  }
});

const faultOf = (locale: 'bn' | 'en', field: TakeHomeField, query: object) => {
  const complete = completeQuery({ ...emptyQuery, amount: '100', ...query }, rules, locale);
  const { faultTexts } = answerQuery(complete, takeHomeSetting(library, locale));
  return faultTexts.find((fault) => fault.field === field)?.message;
};

test.each([
  ['amount', '1000000', '1000001', '1,000,000'],
  ['want', '1000000000', '1000000001', '1,000,000,000'],
  ['rate', '100000', '100001', '100,000'],
] as const)(
  '%s: the largest number is fine, and a larger one is told which it is',
  (field, most, more, shown) => {
    expect(faultOf('en', field, { [field]: most })).toBeUndefined();
    expect(faultOf('en', field, { [field]: more })).toContain(shown);
  },
);

test.each([
  ['77,50', '77.50', '7750'],
  ['২,৫ লাখ', '২.৫ লাখ', '২৫ লাখ'],
  ['1 lakh 20,50', '1 lakh 20.50', '1 lakh 2050'],
  ['$ 1.234,50', '$ 1234.50', '$ 123450'],
])('“%s” may mean two things, and the reader is asked which', (amount, decimal, whole) => {
  const message = faultOf('en', 'amount', { amount });
  expect(message).toContain(`${decimal} `);
  expect(message).toContain(`${whole}?`);
});
