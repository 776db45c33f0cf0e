import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Methods of MiniSearch that only change or store an index: the search box builds its own once, and asks it. */
const unusedMethods = [
  'addAllAsync',
  'autoSuggest',
  'conditionalVacuum',
  'discard',
  'discardAll',
  'getStoredFields',
  'instantiateMiniSearch',
  'loadJS',
  'loadJSAsync',
  'loadJSON',
  'loadJSONAsync',
  'maybeAutoVacuum',
  'performVacuuming',
  'remove',
  'removeAll',
  'removeFieldLength',
  'replace',
  'toJSON',
  'vacuum',
  'vacuumConditionsMet',
  'warnDocumentChanged',
];

/**
 * Cuts methods out of MiniSearch's source, because a bundler keeps all methods of a class. Its version is pinned; a source in which a
 * method is not found once fails the build.
 */
export function cutUnusedMethods(source: string): string {
  return unusedMethods.reduce((rest, name) => {
    const method = new RegExp(
      `^ {4}(?:static )?(?:async )?${name}\\([^\\n]*\\{\\n(?:(?! {4}\\})[^\\n]*\\n)* {4}\\}\\n`,
      'gm',
    );
    const found = rest.match(method) ?? [];
    if (found.length !== 1) throw new Error(`minisearch: expected one method ${name}, found ${found.length}`);
    return rest.replace(method, '');
  }, source);
}

/** Bundles MiniSearch without what the search box does not use. */
export const slimMiniSearch: Plugin = {
  name: 'slim-minisearch',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]minisearch[\\/]dist[\\/]es[\\/]index\.js$/ }, async ({ path }) => ({
      contents: cutUnusedMethods(await readFile(path, 'utf8')),
    }));
  },
};
