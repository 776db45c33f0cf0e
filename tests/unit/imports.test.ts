import { expect, test } from 'vitest';
import { checkImports } from '../config/imports/check-imports';
import { readSources } from '../config/imports/read-sources';

test('every import follows the rules', () => {
  const sources = readSources();
  expect(sources.size).toBeGreaterThan(500);
  expect(checkImports(sources).join('\n\n')).toBe('');
});

const cases: [title: string, sources: Record<string, string>, faults: string[]][] = [
  [
    'a room may import from a lower one, and a file from its own',
    {
      'lib/mdx/a.ts': "import { b } from '@/lib/i18n/b';\nimport { c } from './c';",
      'lib/i18n/b.ts': '',
      'lib/mdx/c.ts': '',
    },
    [],
  ],
  [
    'a room may not import from a higher one',
    { 'lib/mdx/a.ts': "\nimport { b } from '@/lib/search/b';", 'lib/search/b.ts': '' },
    ['lib/mdx/a.ts:2: imports lib/search/b.ts, but lib/mdx is below lib/search'],
  ],
  [
    'a type counts',
    { 'lib/mdx/a.ts': "import type { B } from '@/lib/search/b';", 'lib/search/b.ts': '' },
    ['lib/mdx/a.ts:1: imports lib/search/b.ts, but lib/mdx is below lib/search'],
  ],
  [
    'a relative path, a re-export, the type of a module, a worker and a dynamic import count',
    {
      'lib/mdx/a.mjs': [
        "export { b } from '../search/b.ts';",
        "export * from '../search/b';",
        "new Worker(new URL('../search/b.ts', import.meta.url));",
        "await tsImport('../search/b.ts', import.meta.url);",
        "await import('../search/b');",
      ].join('\n'),
      'lib/mdx/c.ts': "export type C = typeof import('@/lib/search/b');",
      'lib/search/b.ts': '',
    },
    [
      ...[1, 2, 3, 4, 5].map(
        (line) => `lib/mdx/a.mjs:${line}: imports lib/search/b.ts, but lib/mdx is below lib/search`,
      ),
      'lib/mdx/c.ts:1: imports lib/search/b.ts, but lib/mdx is below lib/search',
    ],
  ],
  [
    'two rooms may not import each other',
    {
      'lib/i18n/a.ts': "import '@/lib/content/b';",
      'lib/i18n/c.ts': '',
      'lib/content/b.ts': "import '@/lib/i18n/c';",
    },
    ['lib/i18n/a.ts:1: imports lib/content/b.ts, but lib/i18n is below lib/content'],
  ],
  [
    'a room must have its place in the order',
    { 'lib/new/a.ts': "import '@/lib/i18n/b';", 'lib/i18n/b.ts': '' },
    [
      'lib/new/a.ts:1: imports lib/i18n/b.ts, but the order of the rooms does not name the folder of lib/new/a.ts',
    ],
  ],
  [
    'lib/ may not import components/, app/ or tests/',
    {
      'lib/cli/a.ts': "import '@/components/B';\nimport '@/app/c';\nimport '@/tests/d';",
      'components/B.tsx': '',
      'app/c.ts': '',
      'tests/d.ts': '',
    },
    [
      'lib/cli/a.ts:1: imports components/B.tsx, but lib/cli is below components',
      'lib/cli/a.ts:2: imports app/c.ts, but lib/cli is below app',
      'lib/cli/a.ts:3: imports tests/d.ts, but lib/cli is below tests',
    ],
  ],
  [
    'components/ may not import app/',
    { 'components/A.tsx': "import '@/app/b';", 'app/b.ts': '' },
    ['components/A.tsx:1: imports app/b.ts, but components is below app'],
  ],
  [
    'components/ may not read files',
    { 'components/A.tsx': "import { readFile } from 'node:fs/promises';" },
    ['components/A.tsx:1: imports node:fs/promises, but components read no files'],
  ],
  [
    'only lib/mdx may import mdx-bundler',
    { 'lib/mdx/a.ts': "import 'mdx-bundler';", 'app/b.ts': "import 'mdx-bundler/client';" },
    ['app/b.ts:1: imports mdx-bundler/client, but only lib/mdx compiles'],
  ],
  [
    'a *.browser.ts file may bring only what runs in browsers, but may import any type',
    {
      'components/a.browser.ts':
        "import type { B } from '@/lib/search/b';\nimport { c } from '@/lib/search/c';\nimport 'pg';",
      'lib/search/b.ts': "import 'node:fs';",
      'lib/search/c.ts': "import 'minisearch';\nimport './d';",
      'lib/search/d.ts': "import 'node:path';",
    },
    [
      'components/a.browser.ts:2: imports lib/search/c.ts, but node:path, imported by lib/search/d.ts, is not for browsers',
      'components/a.browser.ts:3: imports pg, but that is not for browsers',
    ],
  ],
  [
    'files may not import each other in a circle, not even types',
    {
      'lib/mdx/a.ts': "import './b';",
      'lib/mdx/b.ts': "\nimport type { C } from './c';",
      'lib/mdx/c.ts': "import './a';",
    },
    [
      'lib/mdx/a.ts:1: imports lib/mdx/b.ts, but that leads back: ' +
        'lib/mdx/a.ts → lib/mdx/b.ts → lib/mdx/c.ts → lib/mdx/a.ts',
    ],
  ],
];

for (const [title, sources, faults] of cases) {
  test(`the rules of imports: ${title}`, () => {
    const found = checkImports(new Map(Object.entries(sources)));
    expect(found.map((fault) => fault.split('\n')[0])).toEqual(faults);
    for (const fault of found) expect(fault).toMatch(/\nFix: .+\.$/);
  });
}
