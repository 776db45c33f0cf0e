import { expect, test } from 'vitest';
import { cutSnippet, listTextWords, type SnippetRequest } from '@/lib/search/cut-snippet';

const graphemes = (text: string) => [...new Intl.Segmenter('bn').segment(text)].map(({ segment }) => segment);
type Case = Pick<SnippetRequest, 'text' | 'locale'> & { isMatch: (word: string) => boolean };
const cut = ({ text, locale, isMatch }: Case) => {
  const words = listTextWords(text);
  return cutSnippet({
    text,
    locale,
    words,
    matches: words.filter(({ start, end }) => isMatch(text.slice(start, end))),
  });
};
const plain = (html: string) => html.replace(/<\/?mark>/g, '');
const sentence = 'ক্ষ্মী স্ত্রী কৃষ্ণ দ্বন্দ্ব উদ্দেশ্য জ্ঞান আর্থিক ফ্রিল্যান্সিং র‍্যাঙ্ক। ';

test('a short text is shown whole', () => {
  expect(cut({ text: 'এক দুই তিন', locale: 'bn', isMatch: (word) => word === 'দুই' })).toBe(
    'এক <mark>দুই</mark> তিন',
  );
});

test('text before, between and after matches is escaped', () => {
  const text = '<b> one & two </b> one "';
  expect(cut({ text, locale: 'en', isMatch: (word) => word === 'one' })).toBe(
    '&lt;b&gt; <mark>one</mark> &amp; two &lt;/b&gt; <mark>one</mark> &quot;',
  );
});

test('a long text is cut to at most 160 letters around the match, with … where it continues', () => {
  const text = `${sentence.repeat(20)}এসক্রো ${sentence.repeat(20)}`;
  const html = cut({ text, locale: 'bn', isMatch: (word) => word === 'এসক্রো' });
  expect(html).toMatch(/^….*<mark>এসক্রো<\/mark>.*…$/);
  expect(graphemes(plain(html)).length).toBeLessThanOrEqual(162);
  expect(graphemes(plain(html)).length).toBeGreaterThan(100);
});

test('no cut separates a Bangla letter from its signs', () => {
  for (let shift = 0; shift < 40; shift += 1) {
    const text = `${'ক'.repeat(shift)} ${sentence.repeat(30)}`;
    const shown = plain(cut({ text, locale: 'bn', isMatch: (word) => word === 'আর্থিক' })).replaceAll('…', '');
    const at = text.indexOf(shown);
    expect(at).toBeGreaterThanOrEqual(0);
    const edges = new Set<number>([0, text.length]);
    let edge = 0;
    for (const grapheme of graphemes(text)) {
      edge += grapheme.length;
      edges.add(edge);
    }
    expect([edges.has(at), edges.has(at + shown.length)]).toEqual([true, true]);
  }
});

test('a word longer than a snippet is cut between two letters', () => {
  const text = 'স্ত্রী'.repeat(300);
  const shown = plain(cut({ text, locale: 'bn', isMatch: () => false }));
  expect(shown).toBe(`${'স্ত্রী'.repeat(160)}…`);
});

test('the snippet shows the part with the most matches', () => {
  const text = `alpha ${'word '.repeat(100)} beta then alpha and gamma ${'word '.repeat(100)}`;
  const html = cut({
    text,
    locale: 'en',
    isMatch: (word) => ['alpha', 'beta', 'gamma'].includes(word),
  });
  expect(html.match(/<mark>\w+<\/mark>/g)).toEqual([
    '<mark>beta</mark>',
    '<mark>alpha</mark>',
    '<mark>gamma</mark>',
  ]);
});
