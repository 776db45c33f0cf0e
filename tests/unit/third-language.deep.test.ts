import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySources } from './third-language/copy-sources';
import { countLocalized, fillHindi, readYamlFiles } from './third-language/fill-hindi';
import {
  devanagari,
  devanagariReadings,
  type Edit,
  hindiInList,
  hindiStyle,
  hindiTraits,
} from './third-language/hindi-edits';

/*
 * Adds Hindi to a copy of the project, step by step: what the compiler, the tests and the check name after
 * each step is all that is left to do. The tests go on from each other.
 */

let copy: Awaited<ReturnType<typeof copySources>>;

beforeAll(async () => {
  copy = await copySources();
});
afterAll(() => copy[Symbol.asyncDispose]());

async function change(...edits: Edit[]): Promise<void> {
  for (const { file, at, put } of edits) {
    const text = await readFile(join(copy.dir, file), 'utf8');
    if (text.split(at).length !== 2) throw new Error(`${file}: expected ${JSON.stringify(at)} once`);
    await writeFile(
      join(copy.dir, file),
      text.replace(at, () => put),
    );
  }
}

/** The files in which the compiler finds a fault. */
async function compile(): Promise<string[]> {
  const printed = await copy.run('node_modules/.bin/tsc', '--noEmit');
  return [
    ...new Set([...printed.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(([, file = '']) => file)),
  ].sort();
}

const check = () => copy.run(process.execPath, '--import', 'tsx', 'lib/cli/check.ts');

test('the compiler names what a new language needs', { timeout: 240_000 }, async () => {
  expect(await compile()).toEqual([]);
  await change(hindiInList);
  expect(await compile()).toEqual(['lib/i18n/locales.ts', 'lib/search/query/word-lists.ts']);
});

test('the compiler names what its script needs', { timeout: 240_000 }, async () => {
  await change(...hindiTraits);
  expect(await compile()).toEqual(['lib/i18n/locales.ts']);
  await change(devanagari);
  expect(await compile()).toEqual(['lib/bangla/explain-key.ts', 'lib/bangla/sound-key.ts']);
  await change(...devanagariReadings);
  expect(await compile()).toEqual([]);
});

test('a test names what the style sheet and the share pictures need', { timeout: 120_000 }, async () => {
  const run = () =>
    copy.run('node_modules/.bin/vitest', 'run', '--config', 'tests/config/vitest.config.ts', '--no-color');
  const printed = await run();
  expect(printed).toContain('app/globals.css: line-height of body:lang(hi)');
  expect(printed).toContain('lib/discovery/share/fonts: letters of हिन्दी');
  expect(printed).toMatch(/Tests +2 failed \| \d+ passed/);
  await change(...hindiStyle);
  // The font is a file to be added.
  expect(await run()).toMatch(/Tests +1 failed \| \d+ passed/);
});

test('the check names every text that lacks the new language', { timeout: 120_000 }, async () => {
  const printed = await check();
  const missing = [...printed.matchAll(/^content\/(\S+?):\d+:\d+: the (?:file|twin) is missing/gm)];
  const slugs = await readdir('content/articles');
  expect(missing.map(([, file]) => file).sort()).toEqual(
    [...slugs.map((slug) => `articles/${slug}/hi.mdx`), 'messages/hi.json'].sort(),
  );
  const files = await readYamlFiles('content');
  const localized = [...files.values()].reduce((sum, text) => sum + countLocalized(text), 0);
  expect(localized).toBeGreaterThan(1_000);
  expect(printed.match(/^ {2}\S*\bhi: expected .*, received nothing$/gm)).toHaveLength(localized);
  expect(printed).toContain(`${localized + missing.length} problems in`);
});

test('with its texts the new language is everywhere', { timeout: 120_000 }, async () => {
  await fillHindi(join(copy.dir, 'content'));
  expect(await check()).toContain('articles in 3 languages');
  await copyFile('tests/unit/third-language/hindi-probe.tsx', join(copy.dir, 'hindi-probe.tsx'));
  const found = JSON.parse(await copy.run(process.execPath, '--import', 'tsx', 'hindi-probe.tsx'));
  expect(found.sitemap).toEqual(['bn en hi x-default']);
  expect(found.addresses % 3).toBe(0);
  const { bn, en, hi } = found.shown;
  for (const [shown, own, others] of [
    [bn, 'bn', ['en', 'hi']],
    [en, 'en', ['bn', 'hi']],
    [hi, 'hi', ['bn', 'en']],
  ]) {
    expect(shown).toMatchObject({ header: others, section: others, term: others });
    expect(shown.results).toEqual([own, own, own, own, ...others]);
  }
  expect(bn.graph).toMatch(/"workTranslation":\[{"@id":"[^"]*\/en\/[^"]*"},{"@id":"[^"]*\/hi\/[^"]*"}\]/);
  expect(hi.graph).toMatch(/"translationOfWork":{"@id":"[^"]*\/bn\/[^"]*"}/);
  expect(found.status).toMatch(/ hi /);
  expect(hi.title).toMatch(/\p{Script=Devanagari}/u);
  expect(hi).toMatchObject({ moment: '२५ नवंबर २०२६, ७:०० pm', money: '१२३.४५ टका' });
});
