import { parse } from 'postcss';
import type { Selector } from 'postcss-selector-parser';
import { keepSelectors } from './prune-css';
import { shortenCssVariables } from './shorten-css-variables';
import { hashContent } from './write-compressed';

/** Classes that fragments use and the page that they are put into may not know; plain elements have their style there already. */
const classes = ['comments', 'form', 'fault', 'callout', 'warning'];

/**
 * The style of fragments as a file of its own, named by its content: the page that a fragment is put into carries none of it.
 *
 * @param css  the style sheet of the whole site
 */
export function fragmentStyle(css: string) {
  const text = keepSelectors(parse(shortenCssVariables(css)), isForFragments);
  const hash = hashContent(new TextEncoder().encode(text)).replace(/\W/g, '').slice(0, 10);
  return {
    path: `/assets/fragment.${hash}.css`,
    type: 'text/css; charset=utf-8',
    text,
    caching: 'public, max-age=31536000, immutable',
  };
}

/** The colours are set on the root: in a page that uses one of them nowhere, it would be missing. */
function isForFragments(selector: Selector): boolean {
  let isWanted = false;
  selector.walk((node) => {
    if (node.type === 'class' && classes.includes(node.value)) isWanted = true;
    if (node.type === 'pseudo' && node.value === ':root') isWanted = true;
  });
  return isWanted;
}
