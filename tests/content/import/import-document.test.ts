import { expect, test } from 'vitest';
import { type Imported, importDocument } from '@/lib/content/import/import-document';
import { parseMdx, splitFrontmatter } from '@/lib/content/markup/mdx-syntax';
import { findExceededLimit } from '@/lib/content/parse/input-limits';
import { listReferenceWords, listWordsOf } from './compare-texts';
import { listDocuments, readDocument } from './list-documents';

const isDeep = Boolean(process.env.DEEP_TESTS);
const importMarkdown = (text: string, locale: 'bn' | 'en' = 'en') =>
  importDocument({ text, isMdx: false, locale });
const bodyOf = ({ mdx }: Imported) => mdx.slice(mdx.indexOf('---\n\n') + 5);
const told = ({ changes, obstacles }: Imported) =>
  [...changes, ...obstacles].map(({ line, text, fix }) => `${line}: ${text}${fix ? ' →' : ''}`);

test('documents of packages keep every word, and importing them again changes nothing', {
  timeout: isDeep ? 900_000 : 120_000,
}, () => {
  const documents = listDocuments(isDeep ? 200 : 8);
  expect(documents).toHaveLength(isDeep ? 200 : 8);
  for (const file of documents) {
    const text = readDocument(file);
    const imported = importMarkdown(text);
    const withoutTitle = imported.changes.some((note) => note.text.endsWith('became the title'));
    const words = listWordsOf(parseMdx(splitFrontmatter(imported.mdx).body)).join('');
    expect(words, file).toBe(listReferenceWords(text, { withoutTitle }).join(''));
    const again = importDocument({ text: imported.mdx, isMdx: true, locale: 'en' });
    expect(again.mdx, file).toBe(imported.mdx);
  }
});

test.each([
  '<https://x.com/_a>, b',
  '<https://x.com/*a*> b',
  '[https://x.com/_a](https://e.com) b',
  '<code>a\n\nb</code>',
])('the words of %j stay, and importing it again changes nothing', (text) => {
  const imported = importMarkdown(text);
  expect(listWordsOf(parseMdx(splitFrontmatter(imported.mdx).body)).join(' ')).toBe(
    listReferenceWords(text, { withoutTitle: false }).join(' '),
  );
  expect(importDocument({ text: imported.mdx, isMdx: true, locale: 'en' }).mdx).toBe(imported.mdx);
});

test.each([
  [
    'see <https://example.com/a> here',
    'see https://example.com/a here',
    'is written without its angle brackets',
  ],
  ['a<br>b', 'a\\\nb', '<br> became a line break'],
  [
    '<table><tr><th>a</th></tr><tr><td>\n\n```\nb\nc\n```\n\n</td></tr></table>',
    '| a            |\n| ------------ |\n| `b`<br />`c` |',
    'the block of code became code in the lines of its cell',
  ],
  ['a {b}', 'a \\{b}', 'braces are escaped'],
  ['1 < 2', '1 \\< 2', 'the character < is escaped'],
  ['<!-- a */ note -->', '{/* a * / note */}', 'the HTML comment became {/* … */}'],
  ['a <b>c</b>', 'a **c**', '<b> became Markdown'],
  ['a <kbd class="k">c</kbd>', 'a <kbd>c</kbd>', 'the attribute class="k" of <kbd> was left out'],
  ['a <font>c</font>', 'a c', 'the tags <font> were left out, their text stays'],
  ["import X from 'y'\n\na", 'a', `"import X from 'y'" was left out: components need no import`],
  ['a\n\n    b {c}', 'a\n\n```\nb {c}\n```', 'the indented code stands between fences now'],
  [
    '<div align="center">\n<a href="https://a.example">x</a>\n</div>',
    '[x](https://a.example)',
    '<a> became Markdown',
  ],
])('%j becomes %j', (text, mdx, note) => {
  const imported = importMarkdown(text);
  expect(bodyOf(imported).trim()).toBe(mdx);
  expect(told(imported).join('\n')).toContain(note);
  expect(() => parseMdx(splitFrontmatter(imported.mdx).body)).not.toThrow();
});

test('a sentence that begins like a statement of MDX stays a sentence', () => {
  const imported = importMarkdown('import duties are high.\n\nexport is easy.');
  expect(listWordsOf(parseMdx(splitFrontmatter(imported.mdx).body)).join(' ')).toBe(
    'import duties are high. export is easy.',
  );
});

test.each([
  ['a <iframe src="https://v.example"></iframe>', '1: <iframe> "https://v.example" was left out →'],
  ['a\n\n{{< figure src="a" >}}', '3: "{{< figure src=\\"a\\" >}}" is text now →'],
  ['a\n\n[b](./c.md)', '3: the link "./c.md" leads nowhere on this site →'],
  ['![](a.png)', '1: the image "a.png" is not on this site →'],
  ['---\ndate: 2020\n---\na', '2: the field date: 2020 was left out →'],
  ['> [!NOTE]\n> a', '1: "[!NOTE]" is text now →'],
])('what cannot be turned is listed with its line: %j', (text, note) => {
  expect(told(importMarkdown(text))).toContain(note);
});

test('the first heading is the title, the others get levels and ids, and links to them follow', () => {
  const imported = importMarkdown(
    '# The title\n\n### Fees & limits\n\n[up](#fees--limits)\n\n##### Part {#own}\n',
  );
  expect(imported.mdx).toContain('title: "The title"\n');
  expect(bodyOf(imported)).toBe('## Fees & limits [#fees-limits]\n\n[up](#fees-limits)\n\n### Part [#own]\n');
});

test('headings take the ids of the other language when they are the same', () => {
  const twin = [
    { id: 'fees', depth: 2 },
    { id: 'limits', depth: 3 },
  ];
  const text = '# শিরোনাম\n\n## ফি\n\nক\n\n### সীমা\n\nখ\n';
  const imported = importDocument({ text, isMdx: false, locale: 'bn', twin });
  expect(bodyOf(imported)).toContain('## ফি [#fees]\n\nক\n\n### সীমা [#limits]\n');
  const other = importDocument({ text, isMdx: false, locale: 'bn', twin: twin.slice(1) });
  expect(told(other)).toContain('1: the other language has 1 headings, or other levels; this has 2 →');
});

test('links to documents lead to their articles, others to where the document was published', () => {
  const text = '[a](fees.md#x) [b](img/b.html)';
  const imported = importDocument({
    text,
    isMdx: false,
    locale: 'bn',
    findSlug: (path) => (path === 'fees.md' ? 'fees' : undefined),
    base: 'https://old.example/docs/',
  });
  expect(bodyOf(imported)).toBe('[a](/bn/fees#x) [b](https://old.example/docs/img/b.html)\n');
});

test('braces in code and many lines are no reason to refuse a text', () => {
  const code = `\`\`\`js\n${'const a = { b: {} };\n'.repeat(60)}\`\`\`\n`;
  expect(findExceededLimit('a.mdx', code)).toBeUndefined();
  expect(findExceededLimit('a.mdx', 'a { b }\n\n'.repeat(60))).toMatchObject({
    headline: 'the text has too many braces outside code: expected at most 100',
  });
  expect(findExceededLimit('a.mdx', 'a\n\n'.repeat(900))).toBeUndefined();
});
