import { PurgeCSS } from 'purgecss';

/**
 * Prepares a style sheet for cutting: the result gives, for the names a page uses, the rules that can apply to it.
 * Pages of one kind use the same names, so each cut is made once.
 *
 * @returns names (tags as `table`, classes as `.meta`) → minified CSS
 */
export function createCssSelector(css: string): (names: string[]) => Promise<string> {
  const cuts = new Map<string, Promise<string>>();
  return (names) => {
    const key = names.join(' ');
    const cut = cuts.get(key) ?? cutCss(css, names);
    cuts.set(key, cut);
    return cut;
  };
}

async function cutCss(css: string, names: string[]): Promise<string> {
  const tags = names.filter((name) => !name.startsWith('.'));
  const classes = names.filter((name) => name.startsWith('.')).map((name) => name.slice(1));
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: '', extension: 'names' }],
    css: [{ raw: css }],
    variables: true,
    extractors: [
      {
        extensions: ['names'],
        extractor: () => ({
          attributes: { names: [], values: [] },
          classes,
          ids: [],
          tags: [...tags, '*'],
          undetermined: [],
        }),
      },
    ],
  });
  return result?.css.trim() ?? '';
}
