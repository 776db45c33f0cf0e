import { readdirSync } from 'node:fs';

/**
 * Finds the test files that are meant by names on the command line.
 *
 * @param names  files or parts of their paths, as in `npm test -- FILE …`
 * @returns      the files of each runner, those of them that only `npm run test:deep` runs, and the names that no file has
 * @example      chooseTests(['search.spec']).playwright // ['tests/e2e/search.spec.ts']
 */
export function chooseTests(names, files = listTestFiles()) {
  const wanted = names.map((name) => ({ name, part: name.replaceAll('\\', '/').replace(/^(\.\/)+/, '') }));
  const chosen = files.filter((file) => wanted.some(({ part }) => file.includes(part)));
  return {
    vitest: chosen.filter((file) => !isPlaywright(file)),
    playwright: chosen.filter(isPlaywright),
    deep: chosen.filter(isDeep),
    unknown: wanted.filter(({ part }) => !files.some((file) => file.includes(part))).map(({ name }) => name),
  };
}

function isPlaywright(file) {
  return file.endsWith('.spec.ts');
}

function isDeep(file) {
  return file.includes('.deep.');
}

/** Every test file, as a path from the root of the project. */
function listTestFiles() {
  return readdirSync('tests', { recursive: true })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(test\.tsx?|spec\.ts)$/.test(file))
    .sort();
}
