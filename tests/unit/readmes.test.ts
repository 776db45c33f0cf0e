import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
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

/** Set by our commands for their own children, or by the system. */
const notSettings = ['FONTCONFIG_FILE', 'NEXT_TELEMETRY_DISABLED', 'NODE_ENV', 'PANGOCAIRO_BACKEND', 'PATH'];

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

test('README.md lists every setting, and no other', () => {
  const [, table = ''] = /## Settings\n([^#]*)/.exec(read('README.md')) ?? [];
  const listed = matches(table, /^\| `([A-Z_]+)`/gm);
  const code = [...readSources(['lib', 'components', 'app']).values()].join('\n');
  const used = [
    ...matches(code, /\b(?:process\.env|environment)\.([A-Z_]+)\b/g),
    ...matches(code, /\{ ([A-Z_, ='"]+) \} = process\.env/g).flatMap(
      (names) => names.match(/[A-Z_]{3,}/g) ?? [],
    ),
    ...matches(read('lib/comments/settings.ts'), /^ {2}([A-Z_]+):/gm),
  ].filter((name) => !notSettings.includes(name));
  expect([...new Set(used)].filter((name) => !listed.includes(name))).toEqual([]);
  const known = code + [...readSources(['tests']).values()].join('\n');
  expect(listed.filter((name) => !new RegExp(`\\b${name}\\b`).test(known))).toEqual([]);
});

test('lib/README.md lists the rooms in the order of the rule', () => {
  const [, table = ''] = /## The rooms\n([\s\S]*?)`tests\/unit/.exec(read('lib/README.md')) ?? [];
  const rooms = order
    .filter((folder) => folder.startsWith('lib/'))
    .map((folder) => folder.slice('lib/'.length));
  expect(matches(table, /^\| `([\w-]+)`/gm)).toEqual(rooms);
});
