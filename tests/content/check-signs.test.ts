import { expect, test } from 'vitest';
import { edit, report, reportText } from './fixture';

/* Signs that nobody sees, or that mean nothing: as they are written, and as escapes. */

const en = 'content/articles/first/en.mdx';
const title = (written: string) => report(edit('articles/first/en.mdx', 'Where to begin with work', written));

test.each([
  ['U+0000', '"A\\0 title of work"', 'the control sign U+0000 is not allowed', 'remove it'],
  ['U+0007', '"A\\a title of work"', 'the control sign U+0007 is not allowed', 'remove it'],
  ['U+0085', '"A\\N title of work"', 'the control sign U+0085 is not allowed', 'remove it'],
  ['U+000D', '"A\\r title of work"', 'the control sign U+000D is not allowed', 'remove it'],
  ['U+2028', '"A\\L title of work"', 'the invisible line break U+2028 is not allowed', 'break the line'],
  [
    'U+202E',
    '"A\\u202e title of work"',
    'the invisible sign U+202E is not allowed: it turns',
    '<bdi>…</bdi>',
  ],
  ['U+200B', '"A\\u200b title of work"', 'the invisible sign U+200B is not allowed', 'remove it'],
  ['U+D800', '"A\\ud800 title of work"', 'U+D800 is no character', 'remove it'],
])('an escape of %s in a title is refused', (_, written, headline, fix) => {
  const told = title(written);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`${en}:2:8: ${headline}`);
  expect(told[0]).toContain(`Fix: ${fix.startsWith('<') ? 'remove it; put words' : fix}`);
});

test.each([
  ['\u0007', 'the control sign U+0007 is not allowed'],
  ['\u001b', 'the control sign U+001B is not allowed'],
  ['\u0085', 'the control sign U+0085 is not allowed'],
  ['\u000b', 'the control sign U+000B is not allowed'],
  ['\u007f', 'the control sign U+007F is not allowed'],
  ['\u2066', 'the invisible sign U+2066 is not allowed: it turns the direction of the text after it'],
  ['\u202b', 'the invisible sign U+202B is not allowed: it turns the direction of the text after it'],
  ['\u200b', 'the invisible sign U+200B is not allowed'],
  ['\u200e', 'the invisible sign U+200E is not allowed'],
  ['\u00ad', 'the invisible sign U+00AD is not allowed'],
  ['\u2060', 'the invisible sign U+2060 is not allowed'],
  ['\ufeff', 'the invisible sign U+FEFF is not allowed'],
  ['\u3164', 'the invisible sign U+3164 is not allowed'],
  ['\u{e0041}', 'the invisible sign U+E0041 is not allowed'],
  ['\u200d', 'the joiner U+200D stands where it joins nothing'],
  ['\ufffd', 'the sign � (U+FFFD) stands where a letter was lost'],
  ['\uf0b7', 'the sign U+F0B7 belongs to one font only: readers see a box'],
  ['\ufdd0', 'U+FDD0 is no character'],
])('%j is refused in a text, a title and data', (sign, headline) => {
  expect(reportText(`A text${sign} here\n`)).toEqual([
    expect.stringContaining(`${en}:14:7: ${headline}\nFix: `),
  ]);
  expect(title(`Where to${sign} begin`)).toEqual([expect.stringContaining(`${en}:2:16: ${headline}`)]);
  expect(report(edit('data/glossary.yaml', 'Money held', `Money${sign} held`))).toEqual([
    expect.stringContaining(`content/data/glossary.yaml:3:54: ${headline}`),
  ]);
});

test.each([
  ['&#7;', 'the sign � (U+FFFD)'],
  ['&#x202E;', 'the invisible sign U+202E'],
  ['&ZeroWidthSpace;', 'the invisible sign U+200B'],
  ['&shy;', 'the invisible sign U+00AD'],
  ['[a](/en/second?a=%26&#8203;)', 'the invisible sign U+200B'],
  ['<span lang="en" title="&#8203;">a</span>', 'the invisible sign U+200B'],
  ['![a&#8203;](/images/desk.jpg)', 'the invisible sign U+200B'],
])('%s is refused as the sign it stands for', (written, headline) => {
  expect(reportText(`A ${written}\n`).filter((told) => told.includes(headline))).toHaveLength(1);
});

test.each(['র‍্যাঙ্ক, র‌্যাব, চট্‌ করে, উদ্‌যাপন', '👩🏽‍🌾 🧑‍💻 ❤️‍🔥 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ 🇧🇩', 'a\tb', '&nbsp;a'])(
  '%j is what readers need',
  (text) => {
    expect(reportText('', `${text}\n`).filter((told) => /sign|joiner/.test(told))).toEqual([]);
  },
);

test('a sign that stands in a file many times is told once', () => {
  const text = Array(40).fill('a\u200b b').join('\n\n');
  expect(reportText(text)).toHaveLength(1);
});

test('a title of joiners is refused', () => {
  expect(title('"\u200c\u200d\u200c\u200d\u200c\u200d"')).toContainEqual(
    expect.stringContaining('title: expected text that readers see'),
  );
});

test('a text of joiners is refused in data', () => {
  expect(report(edit('data/glossary.yaml', 'en: escrow', 'en: "\\u200c\\u200d"'))).toContainEqual(
    expect.stringContaining('escrow.term.en: expected text that readers see'),
  );
});
