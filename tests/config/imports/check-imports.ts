import { groupBy } from '@/lib/content/group-by';
import { listCircles } from './list-circles';
import { listImports, type SourceImport } from './list-imports';

/** The one direction of imports: a file imports from its own folder and from those before it, never from a later one. */
export const order = [
  'lib/settings',
  'lib/log',
  'lib/i18n',
  'lib/bangla',
  'lib/content',
  'lib/mdx',
  'lib/subject',
  'lib/search',
  'lib/comments',
  'lib/discovery',
  'lib/publish',
  'lib/desk',
  'lib/server',
  'lib/cli',
  'components',
  'app',
  'tests',
];

/** Packages that a `*.browser.ts` file may bring to a browser. */
const browserPackages = [
  'minisearch',
  'zod/mini',
  // The editor of the desk.
  '@codemirror/autocomplete',
  '@codemirror/lang-yaml',
  '@codemirror/language',
  '@codemirror/lint',
  '@codemirror/state',
  '@lezer/markdown',
  'codemirror',
];

interface Fault {
  at: SourceImport;
  because: string;
  fix: string;
}

/**
 * Checks the imports of the project against its rules.
 *
 * @param sources  text by path from the root
 * @returns        all faults, each as `file:line: imports X, but …` with a line `Fix: …`
 */
export function checkImports(sources: ReadonlyMap<string, string>): string[] {
  const imports = listImports(sources);
  const faults = [...imports.flatMap(checkImport), ...checkBrowserFiles(imports), ...checkCircles(imports)];
  return faults.map(
    ({ at, because, fix }) => `${at.file}:${at.line}: imports ${at.target}, ${because}\nFix: ${fix}`,
  );
}

function placeOf(path: string) {
  return order.findIndex((folder) => path.startsWith(`${folder}/`));
}

function checkImport(at: SourceImport): Fault[] {
  const faults: Fault[] = [];
  const [from, to] = [placeOf(at.file), placeOf(at.target)];
  for (const path of [at.file, at.target]) {
    if (path.startsWith('lib/') && placeOf(path) < 0) {
      const because = `but the order of the rooms does not name the folder of ${path}`;
      faults.push({ at, because, fix: 'move the file to a room, or name its room in check-imports.ts.' });
    }
  }
  if (from >= 0 && from < to) {
    faults.push({
      at,
      because: `but ${order[from]} is below ${order[to]}`,
      fix: `move what both need to ${order[from]} or lower, or have the caller pass it in.`,
    });
  }
  if (at.target.split('/')[0] === 'mdx-bundler' && !at.file.startsWith('lib/mdx/')) {
    faults.push({ at, because: 'but only lib/mdx compiles', fix: 'call lib/mdx instead.' });
  }
  if (at.file.startsWith('components/') && /^(node:)?fs($|\/)/.test(at.target)) {
    faults.push({
      at,
      because: 'but components read no files',
      fix: 'read it in lib/ and pass it in as a prop.',
    });
  }
  return faults;
}

/** Follows what the imports of each `*.browser.ts` bring to a browser, and gives for each the first that does not belong there. */
function checkBrowserFiles(imports: SourceImport[]): Fault[] {
  const running = imports.filter((one) => one.runs);
  const byFile = groupBy(running, (one) => one.file);
  return running
    .filter((one) => one.file.endsWith('.browser.ts'))
    .flatMap((at) => {
      const unfit = reach(at, byFile).find(
        ({ target }) => placeOf(target) < 0 && !browserPackages.includes(target),
      );
      if (!unfit) return [];
      const because =
        unfit === at
          ? 'but that is not for browsers'
          : `but ${unfit.target}, imported by ${unfit.file}, is not for browsers`;
      return { at, because, fix: 'import less, or name the package in browserPackages in check-imports.ts.' };
    });
}

/** An import and those that follow from it, nearest first. */
function reach(start: SourceImport, byFile: ReadonlyMap<string, SourceImport[]>): SourceImport[] {
  const found = new Map([[start.target, start]]);
  // A map is walked in the order in which it grows.
  for (const target of found.keys()) {
    for (const next of byFile.get(target) ?? []) if (!found.has(next.target)) found.set(next.target, next);
  }
  return [...found.values()];
}

function checkCircles(imports: SourceImport[]): Fault[] {
  return listCircles(imports).map((circle) => ({
    at: circle[0],
    because: `but that leads back: ${[circle[0].file, ...circle.map((one) => one.target)].join(' → ')}`,
    fix: 'move what these files share to a file that imports none of them.',
  }));
}
