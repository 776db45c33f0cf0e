import { expect, test } from 'vitest';
import { createSignFinder, type SignRules } from '@/lib/content/scam-signs/create-sign-finder';

const rules: SignRules = {
  enough: 6,
  weights: { alone: 6, 'with-one': 3, 'with-two': 2, calms: -3, overrules: -30 },
  official: { payoneer: ['payoneer.com'], upwork: ['upwork.com'] },
  words: { pay: ['pay', 'send money', 'বিকাশ করুন'], fee: ['registration fee', 'জামানত'] },
  negation: { before: ['never', 'no'], after: ['না', 'na'], instead: ['না দিলে', 'no experience'] },
  signs: {
    messenger: { alone: ['telegram/টেলিগ্রাম'] },
    payment: { alone: ['payment'] },
    fee: { alone: ['<pay> + <fee>'] },
    gap: { alone: ['first .. last'] },
    prefix: { alone: ['invest*'] },
    sum: { alone: ['sum + {sum}'] },
    money: { alone: ['money + {money}'] },
    address: { alone: ['{false-address}'] },
    file: { 'with-one': ['{file}'] },
    hurry: { 'with-two': ['hurry'] },
    secret: { 'with-two': ['secret'] },
    alone: { 'with-two': ['lonely'] },
  },
  calming: { warning: { overrules: ['beware'] }, honest: { calms: ['receipt'] } },
};
const find = createSignFinder(rules);
const idsIn = (message: string) => find(message).signs.map(({ id }) => id);
const quotesIn = (message: string) =>
  find(message).signs.flatMap(({ quotes }) => quotes.map(({ start, end }) => message.slice(start, end)));

test.each([
  ['telegram', 'telegram'],
  ['টেলিগ্রামে আসুন', 'টেলিগ্রামে'],
  ['teligram e asun', 'teligram'],
  ['come to T e l e g r a m now', 'T e l e g r a m'],
  ['টে লি গ্রা ম আসেন', 'টে লি গ্রা ম'],
  ['t.e.l.e.g.r.a.m', 't.e.l.e.g.r.a.m'],
  ['tele🔥gram', 'tele🔥gram'],
  ['tele gram', 'tele gram'],
  ['tеlеgrаm in Cyrillic letters', 'tеlеgrаm'],
  ['te1egr4m', 'te1egr4m'],
  ['𝐭𝐞𝐥𝐞𝐠𝐫𝐚𝐦', '𝐭𝐞𝐥𝐞𝐠𝐫𝐚𝐦'],
  ['tel\u200begram', 'tel\u200begram'],
  ['telegrm', 'telegrm'],
  ['p4yment', 'p4yment'],
])('%s is read as the word that it hides, and quoted as written', (message, quote) => {
  expect(quotesIn(message)).toContain(quote);
});

test.each([
  ['please pay the registration fee', true],
  ['the registration fee: you pay it today', true],
  ['জামানত বাবদ ৫০০ টাকা বিকাশ করুন', true],
  [`pay ${'word '.repeat(14)} registration fee`, false],
  ['never pay a registration fee', false],
  ['no registration fee, we pay you', false],
  ['জামানত বিকাশ করুন না', false],
  ['জামানত বিকাশ করুন, না দিলে কাজ নেই', true],
  ['no experience, pay the registration fee', true],
])('words near each other are found in any order, unless they are denied: %s', (message, isFound) => {
  expect(idsIn(message).includes('fee')).toBe(isFound);
});

test.each([
  ['first one two three last', true],
  ['first one two three four last', false],
  ['last first', false],
])('a gap has at most three words: %s', (message, isFound) => {
  expect(idsIn(message).includes('gap')).toBe(isFound);
});

test.each([
  ['sum', 'the sum is 500', true],
  ['sum', 'the sum of 2026', false],
  ['sum', 'the sum of 7', false],
  ['money', 'money: ৳১,২০০', true],
  ['money', 'money 5️⃣0️⃣0️⃣ taka', true],
  ['money', 'money 1.5 lakh', true],
  ['money', 'money 500', false],
  ['prefix', 'an investment', true],
])('%s is told from other words: %s', (id, message, isFound) => {
  expect(idsIn(message).includes(id)).toBe(isFound);
});

test.each([
  ['payoneer-secure.com/login', true],
  ['https://upw0rk.com', true],
  ['payoneen.com', true],
  ['www.uрwork.com', true],
  ['upwork.jobs.example.xyz', true],
  ['upwork.hr@gmail.com', true],
  ['www.payoneer.com', false],
  ['https://support.upwork.com/hc/en-us', false],
  ['someone@upwork.com', false],
  ['example.com', false],
])('an address is false when it bears the name of another: %s', (message, isFalse) => {
  expect(idsIn(`see ${message} now`).includes('address')).toBe(isFalse);
});

test('a strong sign is enough alone, weak ones only together', () => {
  expect(find('telegram').isTrap).toBe(true);
  expect(find('hurry secret').isTrap).toBe(false);
  expect(find('hurry secret lonely').isTrap).toBe(true);
  expect(find('brief.apk hurry').isTrap).toBe(false);
  expect(find('brief.apk hurry secret').isTrap).toBe(true);
});

test('what calms takes from weak signs, what overrules from all', () => {
  expect(find('hurry secret lonely receipt').isTrap).toBe(false);
  expect(find('telegram receipt').isTrap).toBe(true);
  expect(find('beware of telegram')).toMatchObject({ isTrap: false, isOverruled: true });
});

test.each([
  '',
  ' ',
  '🙂',
  '\u200b',
  'a'.repeat(5_000),
  'a '.repeat(2_500),
  'telegram '.repeat(500),
  'a.'.repeat(2_500),
  '1,'.repeat(2_500),
])('any message is judged in a moment', (message) => {
  const start = performance.now();
  find(message);
  expect(performance.now() - start).toBeLessThan(2_000);
});
