import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createContentFolder } from './content-folder';
import { body, frontmatter } from './fixture';

const encode = (text: string) => new TextEncoder().encode(text);
const en = 'articles/first/en.mdx';

test('valid content on the disk has no problem', async () => {
  await using content = await createContentFolder();
  expect(await content.report()).toEqual([]);
});

test.each([
  ['little-endian', '\uFEFF', 'utf16le'],
  ['without mark', '', 'utf16le'],
] as const)(
  'a text in UTF-16 (%s) is told, and its twin is not called missing',
  async (_, mark, encoding) => {
    await using content = await createContentFolder();
    await content.write(en, Buffer.from(mark + frontmatter.en, encoding));
    expect(await content.report()).toEqual([
      mark
        ? `content/${en}:1:1: the file is UTF-16, expected UTF-8\nFix: save the file as UTF-8`
        : `content/${en}:1:2: the file has a NUL byte, expected text in UTF-8\nFix: save the file as plain text in UTF-8`,
    ]);
  },
);

test('a NUL byte and invalid UTF-8 are reported with their position', async () => {
  await using content = await createContentFolder();
  await content.write(en, encode(`${frontmatter.en}\nab\0`));
  await content.write(
    'articles/first/bn.mdx',
    [...encode(`${frontmatter.bn}\nকখ`), 0xe0, 0x41].reduce(append, new Uint8Array()),
  );
  expect(await content.report()).toEqual([
    'content/articles/first/bn.mdx:8:3: the file is not valid UTF-8\nFix: save the file as UTF-8',
    `content/${en}:8:3: the file has a NUL byte, expected text in UTF-8\nFix: save the file as plain text in UTF-8`,
  ]);
});

const append = (bytes: Uint8Array, byte: number) => Uint8Array.from([...bytes, byte]);

test('a folder called bn.mdx is reported, and so is everything else', async () => {
  await using content = await createContentFolder();
  await rm(join(content.dir, 'articles/first/bn.mdx'));
  await mkdir(join(content.dir, 'articles/first/bn.mdx'));
  await content.write(en, `${frontmatter.en}${body.en}\n<Nope />\n`);
  expect(await content.report()).toEqual([
    'content/articles/first/bn.mdx:1:1: cannot be read: it is not a file\nFix: make it a readable file in UTF-8, or remove it',
    expect.stringContaining(`content/${en}:14:1: unknown component <Nope>`),
  ]);
});

test('a link to nothing is reported, and so is everything else', async () => {
  await using content = await createContentFolder();
  await rm(join(content.dir, 'tables/fees.yaml'));
  await symlink(join(content.dir, 'nowhere'), join(content.dir, 'tables/fees.yaml'));
  await content.write('site.yaml', 'url: a\n');
  const problems = await content.report();
  expect(problems.at(-1)).toMatch(
    /^content\/tables\/fees\.yaml:1:1: cannot be read: it does not exist, or is a broken link\nFix: make it a readable file/,
  );
  expect(problems).toContainEqual(expect.stringMatching(/^content\/site\.yaml:1:6: invalid site\n {2}url: /));
  expect(problems.filter((problem) => !problem.startsWith('content/site.yaml'))).toHaveLength(1);
});

test('a link to itself is reported without the path on this machine', async () => {
  await using content = await createContentFolder();
  await rm(join(content.dir, 'tables/fees.yaml'));
  await symlink('fees.yaml', join(content.dir, 'tables/fees.yaml'));
  expect(await content.report()).toEqual([
    'content/tables/fees.yaml:1:1: cannot be read: it is a link to itself\nFix: make it a readable file in UTF-8, or remove it',
  ]);
});

test('a link that leads round ends in a sentence', async () => {
  await using content = await createContentFolder();
  await symlink(content.dir, join(content.dir, 'articles/round'));
  const problems = await content.report();
  expect(problems.length).toBeLessThan(20);
  expect(problems).toContainEqual(
    expect.stringContaining(
      'cannot be read: the folder is nested too deep\nFix: move its files to the folders in content/README.md, or remove it',
    ),
  );
});

test('a content folder that does not exist is reported, and not everything that would be in it', async () => {
  await using content = await createContentFolder();
  await rm(content.dir, { recursive: true });
  expect(await content.report()).toEqual([
    expect.stringMatching(
      /^content:1:1: cannot be read: it does not exist, or is a broken link\nFix: make it a readable folder, or remove it$/,
    ),
  ]);
  await mkdir(content.dir);
});

test('a folder of an article without files is reported', async () => {
  await using content = await createContentFolder();
  await mkdir(join(content.dir, 'articles/third'));
  const fix = 'Fix: add the file; see content/README.md#a-new-article-step-by-step';
  expect(await content.report()).toEqual([
    `content/articles/third/article.yaml:1:1: the file is missing\n${fix}`,
    `content/articles/third/bn.mdx:1:1: the file is missing\n${fix}`,
    `content/articles/third/en.mdx:1:1: the file is missing\n${fix}`,
  ]);
});

test.each(['without its folder', 'in an empty folder'])('missing articles %s are reported', async (how) => {
  await using content = await createContentFolder();
  await rm(join(content.dir, 'articles'), { recursive: true });
  if (how === 'in an empty folder') await mkdir(join(content.dir, 'articles'));
  expect(await content.report()).toEqual([
    'content/articles:1:1: there is no article\nFix: create one with npm run new -- my-slug; see content/README.md#a-new-article-step-by-step',
  ]);
});

test('a folder that is a link to nothing is reported, and not everything that would be in it', async () => {
  await using content = await createContentFolder();
  await rm(join(content.dir, 'messages'), { recursive: true });
  await symlink(join(content.dir, 'nowhere'), join(content.dir, 'messages'));
  expect(await content.report()).toEqual([
    expect.stringMatching(
      /^content\/messages:1:1: cannot be read: it does not exist, or is a broken link\nFix: /,
    ),
  ]);
});

test.each([
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
])('files with %s work, and positions stay right', async (_, change) => {
  await using content = await createContentFolder();
  for (const name of ['bn', 'en'] as const) {
    await content.write(`articles/first/${name}.mdx`, change(frontmatter[name] + body[name]));
  }
  await content.write(
    'messages/en.json',
    change('{\n  "Cite": {\n    "source": "Source {number}"\n  }\n}\n'),
  );
  expect(await content.report()).toEqual([]);
  await content.write(en, change(`${frontmatter.en}${body.en}\na <Nope />\n`));
  await content.write('site.yaml', change('url: https://a.example\nname: 1\n'));
  const problems = await content.report();
  expect(problems).toContainEqual(expect.stringContaining(`content/${en}:14:3: unknown component <Nope>`));
  expect(problems).toContainEqual(
    expect.stringContaining('content/site.yaml:2:7: invalid site\n  name: expected'),
  );
});
