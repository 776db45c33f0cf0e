import { type HtmlElement, visitElements } from '@/lib/content/html-tree';
import type { Locale } from '@/lib/i18n/locales';
import { type HtmlNode, twinClass, wrapNodes } from './change-elements';

const cellTags = ['caption', 'th', 'td'];

/**
 * Puts the text of each cell of a table into the same cell of its twin, below the text there: a row of two tables would be too wide to
 * compare. Tables of both languages come from the same data.
 *
 * @returns whether they have the same cells; otherwise nothing has changed
 */
export function mergeTables(
  own: HtmlElement,
  twin: HtmlElement,
  locales: { own: Locale; twin: Locale },
): boolean {
  const [cells, twinCells] = [listCells(own), listCells(twin)];
  if (
    cells.length === 0 ||
    cells.map(({ tagName }) => tagName).join() !== twinCells.map(({ tagName }) => tagName).join()
  )
    return false;
  for (const [index, cell] of cells.entries()) {
    const other = twinCells[index];
    if (!other) continue;
    dropFolds(cell);
    dropFolds(other);
    dropMarks(other);
    const isSame = readText(cell) === readText(other);
    const parts = [wrapNodes(`<div lang="${locales.own}">`, cell.childNodes)];
    if (!isSame && readText(other))
      parts.push(wrapNodes(`<div class="${twinClass}" lang="${locales.twin}">`, other.childNodes));
    cell.childNodes = parts;
  }
  return true;
}

function listCells(block: HtmlElement): HtmlElement[] {
  const cells: HtmlElement[] = [];
  visitElements(block, (element) => {
    if (cellTags.includes(element.tagName)) cells.push(element);
  });
  return cells;
}

/** The buttons of a phone's cards that show the rest of a thing: here everything is shown. */
function dropFolds(cell: HtmlElement): void {
  keepChildren(cell, (node) => node.nodeName !== 'details');
}

/** The first language has the same marks. */
function dropMarks(cell: HtmlElement): void {
  keepChildren(cell, (node) => node.nodeName !== 'sup');
}

function keepChildren(cell: HtmlElement, isKept: (node: HtmlNode) => boolean): void {
  cell.childNodes = cell.childNodes.filter(isKept);
}

function readText(node: HtmlElement | HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(readText).join('').trim() : '';
}
