import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { classesOf } from './take-main-text';

/** The labels of the cells of tables, which cards on a phone show: as rules of the style sheet, where each text stands once. */
export type SharedLabels = {
  takeFrom: (tree: Element) => void;
  /** One rule for each text. */
  css: () => string;
};

export function shareLabels(): SharedLabels {
  const classes = new Map<string, string>();
  return {
    takeFrom(tree) {
      visit(tree, 'element', (cell) => {
        const label = cell.properties.dataLabel;
        if (typeof label !== 'string') return;
        const name = classes.get(label) ?? `l${classes.size + 1}`;
        classes.set(label, name);
        delete cell.properties.dataLabel;
        cell.properties.className = [...classesOf(cell), name];
      });
    },
    css: () => [...classes].map(([label, name]) => `.${name}{--label:${cssString(label)}}`).join(''),
  };
}

/** A string of CSS that may stand in a <style>. @see https://www.w3.org/TR/cssom-1/#serialize-a-string */
function cssString(text: string): string {
  const escaped = text.replace(/["\\<]|\p{Cc}/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}
