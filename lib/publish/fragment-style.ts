import { parse } from 'postcss';
import type { Selector } from 'postcss-selector-parser';
import { hashContent } from './hash-content';
import { keepSelectors } from './prune-css';
import { shortenCssVariables } from './shorten-css-variables';

/** Classes of fragments for which the receiving page may have no rules. It has rules for plain elements. */
const classes = ['comments', 'form', 'fault', 'callout', 'warning'];

/**
 * The style sheet of fragments as a file, named by its content.
 *
 * @param css  the style sheet of the whole site
 */
export function fragmentStyle(css: string) {
  const text = keepSelectors(parse(shortenCssVariables(css)), isNeededByFragments);
  const hash = hashContent(new TextEncoder().encode(text)).replace(/\W/g, '').slice(0, 10);
  return {
    path: `/assets/fragment.${hash}.css`,
    type: 'text/css; charset=utf-8',
    text,
    caching: 'public, max-age=31536000, immutable',
  };
}

/** Keeps :root too: it defines the colours, and the receiving page drops those that it does not use itself. */
function isNeededByFragments(selector: Selector): boolean {
  let isWanted = false;
  selector.walk((node) => {
    if (node.type === 'class' && classes.includes(node.value)) isWanted = true;
    if (node.type === 'pseudo' && node.value === ':root') isWanted = true;
  });
  return isWanted;
}
