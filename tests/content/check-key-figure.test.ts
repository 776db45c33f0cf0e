import { expect, test } from 'vitest';
import { body, frontmatter, report } from './fixture';

const answers = {
  bn: 'ফাইভার প্রতি অর্ডারের ২০ শতাংশ কাটে, আর আপওয়ার্ক কাটে ০ থেকে ১৫ <Cite id="fees" />।',
  en: 'Fiverr takes 20% of every order, and Upwork takes between 0 and 15% <Cite id="fees" />.',
};

/** Problems of an article whose answers state 20, 0 and 15. */
function check(number: string, says: string): string[] {
  const text = (locale: 'bn' | 'en') =>
    frontmatter[locale].replace(/(answer: >-\n {2}).*/, `$1${answers[locale]}`) + body[locale];
  const meta = `topic: basics
author: editors
publishedAt: 2026-11-23
updatedAt: 2026-11-24
keyFigure:
  number: ${number}
  says: ${says}
readAlso: [second]
sources: [circular, fees]
id: first00001
`;
  return report({
    'articles/first/article.yaml': meta,
    'articles/first/bn.mdx': text('bn'),
    'articles/first/en.mdx': text('en'),
  });
}

const says = '{ bn: কাটে ফাইভার, en: is what Fiverr takes }';

test('a key figure has the figures of the answer, in digits of either kind and as a range', () => {
  expect(check("{ bn: '২০% আর ০–১৫%', en: '20% and 0–15%' }", says)).toEqual([]);
});

test('a figure that the answer does not state is refused, in its language', () => {
  expect(check('{ bn: ২০%, en: 25% }', says)).toEqual([
    expect.stringMatching(/article\.yaml:6:\d+[\s\S]*number\.en: the answer in en\.mdx does not state 25/),
  ]);
  expect(check('{ bn: ২০%, en: 20% }', '{ bn: ৯ বছরে, en: in a year }')).toEqual([
    expect.stringMatching(/article\.yaml:7:\d+[\s\S]*says\.bn: the answer in bn\.mdx does not state 9/),
  ]);
});

test('a key figure is in both languages', () => {
  expect(check('{ bn: ২০% }', says).join()).toContain('keyFigure.number.en');
});
