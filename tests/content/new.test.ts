import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { authorComponents } from '@/lib/content/author-components';
import { createArticleTemplate } from '@/lib/content/create-article-template';
import { createFlowTemplate } from '@/lib/content/flows/create-flow-template';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { createContentFolder } from './content-folder';
import { report } from './fixture';
import { sampleFlow, sampleFlowFile } from './sample-flow';

const timeout = 120_000;

/** Runs the command as `npm run new` does after its set-up. */
function run(dir: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['lib/cli/new.ts', ...options], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: dir },
  });
  return { status, stdout, stderr };
}

test('of a new article the check asks for every empty field', { timeout }, async () => {
  await using content = await createContentFolder();
  const folder = `${relative(process.cwd(), content.dir)}/articles/third`;
  expect(run(content.dir, 'third')).toEqual({
    status: 0,
    stdout: `${folder}: fill in the four files, then run npm run check\n`,
    stderr: '',
  });
  const problems = (await content.report()).filter((problem) => problem.includes('articles/third/'));
  const asked = ['topic', 'author', 'title', 'description'];
  for (const field of asked) {
    expect(problems).toContainEqual(expect.stringMatching(`  ${field}: expected text.*, received nothing`));
  }
  for (const locale of ['bn', 'en']) {
    const file = `content/articles/third/${locale}.mdx`;
    expect(problems).toContainEqual(expect.stringContaining(`${file}:7:1: the heading has no text`));
    expect(problems).toContainEqual(expect.stringContaining(`${file}:7:1: the article has no text`));
  }
  for (const section of ['answer', 'first-section']) {
    expect(problems).toContainEqual(
      expect.stringContaining(`${section}: expected a list of phrases, received nothing`),
    );
  }
  expect(problems).toHaveLength(2 + 2 * 5 + 2);
});

test('every new article gets an id of its own', { timeout }, async () => {
  await using content = await createContentFolder();
  const ids = await Promise.all(
    ['third', 'fourth'].map(async (slug) => {
      expect(run(content.dir, slug).status).toBe(0);
      const text = await readFile(join(content.dir, 'articles', slug, 'article.yaml'), 'utf8');
      return /^id: ([a-z][a-z0-9]{9}) # never change or copy it/.exec(text)?.[1];
    }),
  );
  expect(ids[0]).toBeDefined();
  expect(ids[1]).toBeDefined();
  expect(ids[0]).not.toBe(ids[1]);
});

/** What people ask, for the two sections of the template. */
const questions = ['answer', 'first-section']
  .map((id) => {
    const phrases = ['কাজ কই পাব', 'কাজ নাই', 'kaj pabo kothay', 'no work yet', 'find clients'];
    return `${id}:\n${phrases.map((phrase) => `  - ${phrase} ${id}\n`).join('')}`;
  })
  .join('');

/** The chart of the examples. */
const chart = {
  'charts/fees.yaml': `kind: bars\nown: true\ntitle: { bn: ফি, en: Fees }\nbars:\n  - { label: { bn: ক, en: A }, value: 5, text: { bn: ৫, en: '5' } }\n  - { label: { bn: খ, en: B }, value: 9, text: { bn: ৯, en: '9' } }\n`,
};

const wordsOf = {
  bn: {
    title: 'একটি শিরোনাম',
    description: 'লেখাটির বিবরণ ',
    answer: 'এক বাক্যে প্রশ্নটির উত্তর। ',
    heading: 'প্রথম অংশ',
    // Longer than the examples, whose words are English.
    text: 'এখানে লেখাটি শুরু হয়। '.repeat(20),
  },
  en: {
    title: 'A title',
    description: 'a description ',
    answer: 'An answer in a sentence. ',
    heading: 'Heading',
    text: 'Text.',
  },
};

/** A template with everything written that was left to write, and its examples taken out of their comment. */
const fill = (text: string, words: (typeof wordsOf)[Locale]) =>
  text
    .replace(/^topic:.*/m, 'topic: basics')
    .replace(/^author:.*/m, 'author: editors')
    .replace('title:', `title: ${words.title}`)
    .replace('description:', `description: ${words.description.repeat(5)}`)
    .replace('answer: >-', `answer: >-\n  ${words.answer.repeat(3)}`)
    .replace('## [#first-section]', `## ${words.heading} [#first-section]`)
    .replaceAll(/\{\/\*|\*\/\}/g, '')
    .replaceAll(/source-id|table-id|chart-id/g, 'fees')
    .replaceAll('other-article', 'first');

test.each(localeList)(
  'the template in %s shows every component that an author may use, with its fields',
  (locale) => {
    const text = createArticleTemplate('2026-11-24')[`${locale}.mdx`] ?? '';
    for (const [name, { props }] of Object.entries(authorComponents)) {
      const [tag = ''] = new RegExp(`<${name}\\b[^>]*>`).exec(text) ?? [];
      expect(tag, name).not.toBe('');
      for (const [prop, schema] of Object.entries(props.shape)) {
        if (!(schema instanceof z.ZodOptional)) expect(tag).toContain(`${prop}="`);
      }
    }
  },
);

test.each([
  ['with its examples', (text: string) => text],
  // What is left without them cites nothing.
  [
    'without them',
    (text: string) => `${text.replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, '')}\n`.replace('[fees]', '[]'),
  ],
])('the template with its fields filled in passes the check, %s', (_, change) => {
  const files = Object.entries(createArticleTemplate('2026-11-24')).map(([name, text]) => {
    const words = wordsOf[name === 'bn.mdx' ? 'bn' : 'en'];
    const changed = change(text.replace('sources: []', 'sources: [fees]'));
    return [`articles/third/${name}`, fill(changed.replace(/(-section\]\n)/, `$1\n${words.text}\n`), words)];
  });
  const written = { ...Object.fromEntries(files), ...chart, 'articles/third/questions.yaml': questions };
  // The other articles of the fixture have no phrases.
  expect(report(written).filter((problem) => !/(?:first|second)\/questions/.test(problem))).toEqual([]);
});

test('an article that is there is left as it is', { timeout }, async () => {
  await using content = await createContentFolder();
  const { status, stderr } = run(content.dir, 'first');
  expect(status).toBe(1);
  expect(stderr).toMatch(/articles\/first exists already\nFix: choose another slug/);
  expect(await content.report()).toEqual([]);
});

test.each([
  ['Two Words', 'the slug "Two Words" cannot be used in a URL\nFix: choose another slug: lower-case'],
  ['../outside', 'the slug "../outside" cannot be used in a URL'],
  ['topics', 'the slug "topics" is reserved for a page of the site\nFix: choose another slug\n'],
  ['a'.repeat(81), 'the slug is too long: expected at most 80 characters, received 81\nFix: choose'],
])('a slug that the check refuses is not made: %s', { timeout }, async (slug, words) => {
  await using content = await createContentFolder();
  const { status, stderr } = run(content.dir, slug);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
  expect(await content.report()).toEqual([]);
});

test('the help shows how to call it, and a wrong call names the help', { timeout }, async () => {
  await using content = await createContentFolder();
  const help = run(content.dir, '--help');
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('npm run new -- [options] [command] <slug>');
  for (const [options, words] of [
    [[], 'slug: expected a value, received nothing'],
    [['a', 'b'], 'arguments: expected 1, received 2'],
    [['--slug', 'a'], '--slug: expected a known option, received an unknown one'],
  ] as const) {
    const { status, stderr } = run(content.dir, ...options);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toContain('Fix: see npm run new -- --help');
  }
});

test('of a new flow the check asks for every empty text, and for nothing else', { timeout }, async () => {
  await using content = await createContentFolder();
  const file = `${relative(process.cwd(), content.dir)}/data/flows/third.yaml`;
  expect(run(content.dir, 'flow', 'third')).toEqual({
    status: 0,
    stdout: `${file}: fill in the empty texts, then run npm run check\n`,
    stderr: '',
  });
  const problems = (await content.report()).filter((problem) => problem.includes('flows/third'));
  const asked = problems.map((problem) => problem.split('\n')[1]?.trim());
  expect(asked).toEqual([
    'title.bn: expected text, received nothing',
    expect.stringContaining('topic: expected text'),
    'asked: expected a list of phrases, received nothing',
    expect.stringContaining('outcomes.first-outcome: expected a source, received none'),
    'outcomes.first-outcome.links.0.to: expected an address, received nothing',
    expect.stringContaining('outcomes.second-outcome: expected a source, received none'),
    'outcomes.second-outcome.links.0.to: expected an address, received nothing',
  ]);
});

test('a new flow whose texts are written passes the check', () => {
  const words = {
    bn: 'এখানে কথাটি লেখা আছে, আর তা যথেষ্ট লম্বা বলে বিবরণ হিসেবেও চলে।',
    en: 'Here the text is written, and it is long enough for a description.',
  };
  const written = createFlowTemplate()
    .replace(/^( *(?:- )?)bn:$/gm, `$1bn: "${words.bn}"`)
    .replace(/^( *(?:- )?)en:$/gm, `$1en: "${words.en}"`)
    .replace(/^topic:.*/m, 'topic: basics')
    .replace(/^asked:.*/m, 'asked: [কাজ কই, কাজ নাই, kaj koi, kaj nai, no work]')
    .replaceAll('cite: []', 'cite: [fees]')
    .replaceAll('- to:', '- to: first');
  const told = report({ 'data/flows/third.yaml': written });
  expect(told.filter((problem) => problem.includes('flows/third'))).toEqual([]);
});

test('a flow that is there is left as it is, and an id that cannot be an address is not made', {
  timeout,
}, async () => {
  await using content = await createContentFolder();
  await content.write(sampleFlowFile, sampleFlow);
  const again = run(content.dir, 'flow', 'sample');
  expect(again.status).toBe(1);
  expect(again.stderr).toMatch(/flows\/sample\.yaml exists already\nFix: choose another id/);
  expect(await readFile(join(content.dir, sampleFlowFile), 'utf8')).toBe(sampleFlow);
  const wrong = run(content.dir, 'flow', '../outside');
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('id: expected lower-case ASCII words joined by hyphens');
});
