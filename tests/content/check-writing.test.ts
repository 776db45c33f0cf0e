import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check/check-content';
import { escapePattern } from '@/lib/content/escape-pattern';
import { formatProblem } from '@/lib/content/problem';
import { body, createSource, edit, frontmatter, report, reportText } from './fixture';

/* What editors write, and readers would not see or not understand: the words of each message. */

const at = (place: string, headline: string, fix = '') =>
  expect.stringMatching(
    new RegExp(
      `^content/articles/first/${escapePattern(place)}: ${escapePattern(headline)}[^\n]*\n(?:  [^\n]*\n)*Fix: ${escapePattern(fix)}`,
    ),
  );

/** In English, the text starts in line 14. */
test.each([
  [
    'E2',
    '| a | b |\n|---|---|\n| c | d | e |',
    '16:9',
    'the row has more cells than the table has columns: expected 2, received 3, so "e" is lost',
    'add a column',
  ],
  [
    'E3',
    '##\u00a0Part of it',
    '14:1',
    'readers would see the marks "##" of a heading',
    'begin the line with ##',
  ],
  ['E3', '##Part', '14:1', 'readers would see the marks "##" of a heading', 'begin the line with ##'],
  [
    'E3',
    'A text.\n-\u00a0one\n-\u00a0two',
    '15:1',
    'the line that begins with "-" is no list',
    'begin each line with',
  ],
  ['E3', '[fee] (/en/second)', '14:5', 'the link is broken at "] (/en/second)"', 'write [text](address)'],
  [
    'E3',
    '| a | b |\n| c | d |',
    '14:1',
    'readers would see the bars of "| a | b |"',
    'put a line like |---|---|',
  ],
  ['E3', '১. a\n২. b', '14:1', 'the line that begins with "১." is no list', 'begin each line with'],
  [
    'E6',
    '[a](https://kajpath.example/en/nowhere)',
    '14:1',
    'the link "/en/nowhere" has no target',
    'correct the address',
  ],
  [
    'E13',
    'See [nothing][undefined-ref].',
    '14:5',
    'the link "[nothing][undefined-ref]" has no address',
    'write [text](address)',
  ],
  ['E13', 'See ![pic][no].', '14:5', 'the image "![pic][no]" has no address', 'write ![what it shows]'],
  [
    'E14',
    'a[^1]\n\n[^1]: b\n\n[^1]: c',
    '18:1',
    'the footnote [^1] is written twice, first in line 16',
    'give each its own name',
  ],
  [
    'E14',
    '[^never]: b',
    '14:1',
    'nothing refers to the footnote [^never]',
    'write [^never] where it belongs',
  ],
  ['E14', '[never]: https://example.com', '14:1', 'nothing refers to the address [never]', 'write [never]'],
  ['E15', '## \u200c\u200d [#x]', '14:1', 'the heading has no text', 'write what the section is about'],
  ['E15', '[](https://example.com)', '14:1', 'the link has no text', 'write what it leads to'],
  ['E15', '&#8205;', '14:1', 'the paragraph has no text that readers see', 'remove it'],
  ['E16', '• one\n• two', '14:1', 'the line that begins with "•" is no list', 'begin each line with'],
  ['E16', 'a\tb\nc\td', '14:1', 'lines with tabs are no table', 'write a table'],
  ['E16', 'Wiki says[১] so', '14:10', '"[১]" was left over', 'remove it'],
  [
    'E17',
    '[a](https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F&h=x)',
    '14:1',
    'the address "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F&h=x" leads through a redirect',
    'write https://a.example/',
  ],
  [
    'E17',
    '[a](https://a.example/?id=1&fbclid=2&utm_source=3)',
    '14:1',
    'the address "https://a.example/?id=1&fbclid=2&utm_source=3" leads through',
    'write https://a.example/?id=1',
  ],
  ['E18', 'the 𝐟𝐞𝐞 here', '14:5', '"𝐟𝐞𝐞" is written in letters for decoration', 'write fee'],
  ['E18', 'Avwg evsjvq Kvg Kwi, UvKv cvB', '14:6', '"evsjvq" is Bangla in an old font', 'convert the text'],
  [
    'E18',
    'It was à¦•à¦¾à¦œ here',
    '14:8',
    '"à¦•à¦¾à¦œ" was read in the wrong encoding',
    'copy the text again',
  ],
  ['E18', 'It was ????? here', '14:8', 'letters were lost: "?????"', 'write the words again'],
  ['E19', 'a ** bold ** b', '14:3', 'readers would see the marks "**"', 'close it'],
  ['E19', 'a **bold b', '14:3', 'readers would see the marks "**"', 'close it'],
  ['E19', 'text\nক. a\nখ. b', '15:1', 'lines that begin with "ক." are no list', 'begin each line with'],
  [
    'commas',
    'It costs ৭৭,৫০ <Cite id="circular" />',
    '14:10',
    'the commas in "৭৭,৫০" make no groups',
    'write a point',
  ],
])('%s: %j is refused', (_, text, place, headline, fix) => {
  expect(reportText(`${text}\n`)).toContainEqual(at(`en.mdx:${place}`, headline, fix));
});

test.each([
  ['E18', 'কাজ শেষ৷', '14:8', 'the sign ৷ (U+09F7) is not the দাঁড়ি', 'write ।'],
  ['E18', 'কাজ শেষ|', '14:8', 'a vertical bar stands where a দাঁড়ি is meant', 'write ।'],
  ['E18', 'অামার কাজ', '14:1', '"অা" is a vowel with a vowel sign', 'write আ, one letter'],
  ['E9', 'তার দু:খ', '14:7', 'a colon stands inside a word', 'write ঃ, as in দুঃখ'],
  ['E18', 'প\u09dfসা', '14:2', 'warning: the letter \u09df is written as one sign', 'replace it everywhere'],
  ['E7', 'এর ফ\u200cী কত', '14:4', 'the spelling "ফী" should be avoided', 'write ফি'],
  ['E7', 'এর ফ**ী** কত', '14:4', 'the spelling "ফী" should be avoided', 'write ফি'],
])('%s: %j is told', (_, text, place, headline, fix) => {
  expect(allTold(text)).toContainEqual(at(`bn.mdx:${place}`, headline, fix));
});

/** Problems and warnings of a text in Bangla. */
function allTold(bn: string): string[] {
  const { problems, warnings } = checkContent(
    createSource({ 'articles/first/bn.mdx': `${frontmatter.bn}${body.bn}\n${bn}\n` }),
  );
  return [...problems, ...warnings].map(formatProblem);
}

test.each([
  'a\\*\\*b, \\#\\# c, b \\| c, \\[১\\], \\` <Cite id="circular" />',
  'It costs 1,234 or ১,২৩,৪৫৬ taka <Cite id="circular" />',
  '5 * 3 * 2 <Cite id="circular" />',
  'f(x), [note], snake_case_name, C#, R&D, #1 of all <Cite id="circular" />',
  'A [link](https://example.com/a?b=c_d) and https://example.com/a_b_c',
])('%j has no problem', (text) => {
  expect(reportText(`${text}\n`)).toEqual([]);
});

test('E1: a title that YAML cuts off is refused', () => {
  const told = report(
    edit('articles/first/en.mdx', 'title: Where to begin with work', 'title: Fees in 2026 #1 guide'),
  );
  expect(told).toEqual([
    'content/articles/first/en.mdx:2:21: the text is cut off: expected all of the line, received "Fees in 2026", because " #" begins a comment\nFix: put quotes around it: "Fees in 2026 #1 guide"',
  ]);
});

test('E9: curly quotes around a value of YAML are refused', () => {
  const told = report(edit('articles/first/en.mdx', 'Where to begin with work', '“Fees: in 2026”'));
  expect(told).toContainEqual(
    at(
      'en.mdx:2:8',
      'YAML cannot be read: the mark “ is part of the text, it does not quote it',
      'write straight quotes',
    ),
  );
});

const english = `${'The fee is what you pay to the site for each job that you do. '.repeat(4)}\n`;
const bangla = `${'কাজের জন্য সাইটকে যে টাকা দিতে হয়, তার নাম ফি। '.repeat(4)}\n`;

test('E12: an English text in bn.mdx is refused', () => {
  expect(reportText('', english.repeat(3))).toContainEqual(
    at('bn.mdx:5:3', 'the text is not in Bangla: 40 of its 592 letters are Bengali', 'write it in Bangla'),
  );
});

test('E12: swapped twins are told once', () => {
  const told = report({
    'articles/first/bn.mdx': `${frontmatter.en}${body.en}\n${english}`,
    'articles/first/en.mdx': `${frontmatter.bn}${body.bn}\n${bangla}`,
  });
  expect(told.filter((problem) => problem.includes('swapped'))).toEqual([
    at(
      'bn.mdx:1:1',
      'the texts are swapped: bn.mdx is not in Bangla, en.mdx is not in English',
      'exchange the names',
    ),
  ]);
});

test('marks of Markdown in a title are refused', () => {
  expect(report(edit('articles/first/en.mdx', 'Where to begin', 'Where to **begin**'))).toEqual([
    at(
      'en.mdx:2:8',
      'readers would see the marks of "**begin**": this text is not Markdown',
      'remove the marks',
    ),
  ]);
});
