import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Methods of MiniSearch and its map that the search box does not call: it builds an index once, and asks it. */
const unusedMethods = [
  'addAllAsync',
  'autoSuggest',
  'clear',
  'conditionalVacuum',
  'delete',
  'dirtCount',
  'dirtFactor',
  'discard',
  'discardAll',
  'documentCount',
  'executeWildcardQuery',
  'forEach',
  'from',
  'fromObject',
  'getDefault',
  'getStoredFields',
  'instantiateMiniSearch',
  'isVacuuming',
  'keys',
  'loadJS',
  'loadJSAsync',
  'loadJSON',
  'loadJSONAsync',
  'maybeAutoVacuum',
  'performVacuuming',
  'remove',
  'removeAll',
  'removeFieldLength',
  'removeTerm',
  'replace',
  'set',
  'size',
  'termCount',
  'toJSON',
  'update',
  'vacuum',
  'vacuumConditionsMet',
  'values',
  'warnDocumentChanged',
];

/** Functions in its objects: the search box asks for any of several words, and has no use for a log. */
const unusedFunctions = ['\\[AND\\]', '\\[AND_NOT\\]', 'logger'];

/** Names that MiniSearch and its map use among themselves, and nothing else does: they may be shortened. */
export const internalNames =
  /^(?:_[a-z]\w*|add(?:DocumentId|FieldLength|Fields|Term)|saveStoredFields|removeTerm|termResults|execute(?:Query|QuerySpec|WildcardQuery)|combineResults|atPrefix|fuzzyGet|backtrack|dive|extractField|stringifyField|storeFields|autoVacuum|autoSuggestOptions|searchOptions|combineWith|maxFuzzy|bm25|batchSize|batchWait|minDirtFactor|minDirtCount|termBoost|boostTerm|queryTerms|wildcard|idField)$/;

/**
 * Cuts methods out of MiniSearch's source, because a bundler keeps all methods of a class. Its version is pinned; a source in which a
 * method is not found once fails the build.
 */
export function cutUnusedMethods(source: string): string {
  const heads = [
    ...unusedMethods.map((name) => [name, `(?:static )?(?:async |get )?${name}\\(`]),
    ...unusedFunctions.map((name) => [name, `${name}: `]),
  ];
  return heads.reduce(
    (rest, [name, head]) => {
      const method = new RegExp(`^ {4}${head}[^\\n]*\\{\\n(?:(?! {4}\\})[^\\n]*\\n)* {4}\\},?\\n`, 'gm');
      const found = rest.match(method) ?? [];
      if (found.length !== 1)
        throw new Error(`minisearch: expected one method ${name}, found ${found.length}`);
      return rest.replace(method, '');
      // What it would say about options and documents is for developers, who have the full source.
    },
    source.replace(/throw new Error\([^\n]*\);/g, 'throw 0;'),
  );
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
