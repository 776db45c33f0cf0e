import { expect, test } from 'vitest';
import { authorComponents } from '@/lib/content/author-components';
import { reportText } from './fixture';

const file = 'content/articles/first/en.mdx';
const components = `use Markdown and the components ${Object.keys(authorComponents).join(', ')}`;
const addressFix = 'use an address that starts with https://, mailto:, tel:, / or #';
const escapeFix = 'close every tag, and write \\< or \\{ where < or { is meant as a character';
const runs = (name: string) =>
  `<${name}> is not allowed: it could run script or load another page\nFix: ${components}`;

/** Checks the text below the body of the valid article, where it starts in line 12. */
test.each([
  // Code
  [
    'import x from "y"',
    [
      '14:1: import and export are not allowed',
      'Fix: components need no import; start a sentence with another word',
    ],
  ],
  [
    'a\n\nexport const a = b',
    [
      '16:1: import and export are not allowed',
      'Fix: components need no import; start a sentence with another word',
    ],
  ],
  [
    'import duties apply',
    [
      '14:1: import and export are not allowed',
      'Fix: components need no import; start a sentence with another word',
    ],
  ],
  [
    'a {1 + 1} b',
    ['14:3: expressions in braces are not allowed', 'Fix: write the text itself, or \\{ for a brace'],
  ],
  [
    '{alert(1)}',
    ['14:1: expressions in braces are not allowed', 'Fix: write the text itself, or \\{ for a brace'],
  ],
  [
    'a {b c}',
    ['14:5: the text is not valid MDX: Could not parse expression with acorn', `Fix: ${escapeFix}`],
  ],
  [
    '<Cite {...a} id="circular" />',
    ['14:7: <Cite> must not spread an expression', 'Fix: write each prop as name="text"'],
  ],
  // HTML
  ['<>a</>', ['14:1: fragments <>…</> are not allowed', `Fix: ${components}`]],
  [
    '<span class="a">b</span>',
    ['14:7: <span> has no prop "class"', 'Fix: it takes dateTime, dir, lang, title'],
  ],
  [
    '<span style="a">b</span>',
    ['14:7: <span> has no prop "style"', 'Fix: it takes dateTime, dir, lang, title'],
  ],
  // HTML that could run script
  ...[
    'script',
    'SCRIPT',
    'iframe',
    'object',
    'embed',
    'style',
    'link',
    'meta',
    'base',
    'form',
    'math',
    'template',
  ].map((name): [string, string[]] => [`<${name} />`, [`14:1: ${runs(name)}`]]),
  ['<svg onload="a" />', [`14:1: ${runs('svg')}`]],
  [
    'a <span onClick="b">c</span>',
    ['14:9: the attribute "onClick" is not allowed: it could run script', 'Fix: remove it'],
  ],
  [
    '<Cite id="circular" ONCLICK={a} />',
    ['14:21: the attribute "ONCLICK" is not allowed: it could run script', 'Fix: remove it'],
  ],
  [
    '<abbr href="javascript:a">b</abbr>',
    ['14:7: the address "javascript:a" is not allowed: it could run script', `Fix: ${addressFix}`],
  ],
  [
    '<!-- a -->',
    ['14:2: the text is not valid MDX: Unexpected character `!` (U+0021) before name', `Fix: ${escapeFix}`],
  ],
  // Addresses
  [
    '[a](javascript:alert(1))',
    ['14:1: the address "javascript:alert(1)" is not allowed: it could run script', `Fix: ${addressFix}`],
  ],
  ['a [b](JaVaScRiPt:1)', ['14:3: the address "JaVaScRiPt:1" is not allowed: it could run script']],
  ['[a](javascript&#58;1)', ['14:1: the address "javascript:1" is not allowed: it could run script']],
  ['[a](java&Tab;script:1)', ['14:1: the address "java script:1" is not allowed: it could run script']],
  ['[a](data:text/html,b)', ['14:1: the address "data:text/html,b" is not allowed: it could run script']],
  ['[a][b]\n\n[b]: vbscript:c', ['16:1: the address "vbscript:c" is not allowed: it could run script']],
  [
    'a[^1]\n\n[^1]: [b](javascript:c)',
    ['16:7: the address "javascript:c" is not allowed: it could run script'],
  ],
  ['![a](javascript:b)', ['14:1: the address "javascript:b" is not allowed: it could run script']],
  [
    '| a |\n|---|\n| [b](javascript:c) |',
    ['16:3: the address "javascript:c" is not allowed: it could run script'],
  ],
  ['[a](//evil.example)', ['14:1: the address "//evil.example" is not complete', `Fix: ${addressFix}`]],
  [
    '[a](https:evil.example)',
    ['14:1: the address "https:evil.example" is not complete', `Fix: ${addressFix}`],
  ],
  ['[a]()', ['14:1: the address "" is not complete', `Fix: ${addressFix}`]],
  ['<https://example.com>', ['14:8: the text is not valid MDX: Unexpected character `/`']],
  // Syntax
  [
    'a\n\n<Callout type="tip">',
    ['16:1: the text is not valid MDX: Expected a closing tag for `<Callout>`', `Fix: ${escapeFix}`],
  ],
  [
    'a <5 b',
    ['14:4: the text is not valid MDX: Unexpected character `5` (U+0035) before name', `Fix: ${escapeFix}`],
  ],
])('%s is reported', (text, [headline = '', ...more]) => {
  const problems = reportText(`${text}\n`);
  expect(problems).toContainEqual(expect.stringContaining(`${file}:${headline}`));
  const problem = problems.find((told) => told.startsWith(`${file}:${headline}`));
  expect(problem?.split('\n')).toEqual(expect.arrayContaining(more));
});

test.each([
  'mail [a](mailto:a@example.com), call [b](tel:16121), [c](https://example.com/d?e=f#g), [h](http://example.com)',
  'a@example.com and www.example.com',
  '[a](/bn/second#start) [b](/en/second) [c](/bn) [d](#start) [e](/en/topics/basics) [f](#source-2) [g](/images/desk.jpg)',
  '[a](/en/second?from=a#start) [b](/en?from=a) [c](?from=a) [d](?from=a#start)',
  '![a desk](/images/desk.jpg "caption") ![a desk][desk]\n\n[desk]: /images/desk.jpg',
  '<span lang="bn" dir="ltr" title="a">ক</span><br /> <kbd>a</kbd> <time dateTime="2026-11-23">b</time>',
  '{/* a comment */}\n\n\\{ \\<',
  'text\nexport const a = b',
  '```\nimport a\n```',
  '`<script>` `[a](javascript:b)`',
  'a[^1]\n\n[^1]: b',
  'a\\[^b], [\\^b]',
  '[a](/en/search?q=fee) [b](/bn/search) [c](/en/feed.xml) [d](/bn/feed.json)',
])('%s has no problem', (text) => {
  expect(reportText(`${text}\n`)).toEqual([]);
});

test('a sentence that begins with the word import does not hide what else is wrong', () => {
  expect(reportText('import duties apply\n\n<Nope />\n')).toEqual([
    expect.stringContaining(`${file}:14:1: import and export are not allowed`),
    expect.stringContaining(`${file}:16:1: unknown component <Nope>`),
  ]);
});
