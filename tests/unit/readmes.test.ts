import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { knownSettings, type Setting } from '@/lib/settings/known-settings';
import packageJson from '@/package.json' with { type: 'json' };
import { order } from '../config/imports/check-imports';
import { readSources } from '../config/imports/read-sources';

const readmes = [
  'README.md',
  'lib/README.md',
  'tests/bench/README.md',
  'deploy/README.md',
  'content/README.md',
];
const read = (file: string) => readFileSync(file, 'utf8');
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** Files that may read the environment. The others read settings, or pass the environment on to a command. */
const readers = [
  'lib/settings/read-settings.ts',
  // What our own processes tell each other.
  'lib/content/content-model-file.ts',
  // They run before anything is installed, or choose what tests run with.
  'lib/cli/prepare.mjs',
  'lib/cli/ensure-chromium.mjs',
  'lib/cli/ensure-nginx.mjs',
  'lib/cli/ensure-postgres.mjs',
  // Hands it to the settings.
  'lib/cli/comments.ts',
  'lib/cli/people.ts',
  'lib/comments/open-comment-service.ts',
];

/** Paths that exist only after a command, or in an example. */
const notKept = /^tests\/output\/|my-|My/;

test.each(readmes)('%s names files that exist', (readme) => {
  const folders = 'app|components|content|deploy|lib|tests';
  const named = matches(read(readme), new RegExp(`\`((?:${folders})/[^\`<> …]*)\``, 'g'));
  const linked = matches(read(readme), /\]\(([^)#:]+)(?:#[^)]*)?\)/g)
    .filter((link) => !link.startsWith('/'))
    .map((link) => join(dirname(readme), link));
  const wrong = [...named, ...linked].filter((path) => !notKept.test(path) && !existsSync(path));
  expect(wrong).toEqual([]);
});

test('README.md lists every command of package.json, and no other', () => {
  const [, table = ''] = /## Commands\n([^#]*)/.exec(read('README.md')) ?? [];
  const listed = matches(table, /^\| `npm (?:run )?([\w:]+)/gm);
  expect(listed.sort()).toEqual(Object.keys(packageJson.scripts).sort());
});

/** A setting as README.md shows it. */
function formatRow([name, setting]: [string, Setting]): string {
  const meaning = setting.audience === 'build' ? `*build*: ${setting.meaning}` : setting.meaning;
  const otherwise = 'default' in setting ? `\`${setting.default}\`` : setting.unset;
  const example = 'example' in setting ? `\`${setting.example}\`` : `output of \`${setting.exampleFrom}\``;
  return `| \`${name}\` | ${meaning} | ${otherwise} | ${example} |`;
}

test('README.md describes every setting as the code knows it, and no other', () => {
  const [, table = ''] = /## Settings\n([^#]*)/.exec(read('README.md')) ?? [];
  const settings: [string, Setting][] = Object.entries(knownSettings);
  expect(table.match(/^\| `.*$/gm)).toEqual(settings.map(formatRow));
});

test('only the settings and the starters read the environment', () => {
  const reads = [...readSources(['lib', 'components', 'app'])].flatMap(([file, text]) =>
    matches(text, /(?<!\.\.\.)\bprocess\.env\b(?!\.NODE_ENV\b)(?!\.\w+ \??\??= )(?!\[\w+\] = )()/g).map(
      () => file,
    ),
  );
  expect([...new Set(reads)].filter((file) => !readers.includes(file))).toEqual([]);
});

test('lib/README.md lists the rooms in the order of the rule', () => {
  const [, table = ''] = /## The rooms\n([\s\S]*?)`tests\/unit/.exec(read('lib/README.md')) ?? [];
  const rooms = order
    .filter((folder) => folder.startsWith('lib/'))
    .map((folder) => folder.slice('lib/'.length));
  expect(matches(table, /^\| `([\w-]+)`/gm)).toEqual(rooms);
});
