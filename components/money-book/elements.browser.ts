/** Creates an element with a text and perhaps attributes. Texts of the book are never read as HTML. */
export function elementOf<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A row with a heading and a value. */
export function rowOf(name: string, value: string, isTotal = false): HTMLTableRowElement {
  const row = elementOf('tr');
  if (isTotal) row.className = 'total';
  row.append(elementOf('th', name, { scope: 'row' }), elementOf('td', value));
  return row;
}

/** An element of the page that is always there. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
