/**
 * Names each mark of a source by number and publisher, and opens the source in a sheet, as terms open. Without popovers a mark
 * stays a link to the list under the article.
 */
export function openMarks(): void {
  const list = document.querySelector<HTMLElement>('.sources');
  if (!list) return;
  const word = list.dataset.mark;
  /** What a source is when its entry does not say it. */
  const own = list.querySelector('b')?.textContent;
  for (const mark of document.querySelectorAll<HTMLAnchorElement>(marks)) {
    const [publisher] = factsIn(entryOf(mark))?.textContent?.split(' · ') ?? [];
    mark.setAttribute('aria-label', `${word} ${mark.text.slice(1, -1)}: ${publisher}`);
  }
  if (!('popover' in list)) return;
  const sheet = document.createElement('span');
  sheet.popover = 'auto';
  sheet.tabIndex = -1;
  sheet.setAttribute('role', 'dialog');
  list.append(sheet);
  document.addEventListener('click', (event) => {
    const mark = (event.target as Element).closest<HTMLAnchorElement>(marks);
    const entry = mark && entryOf(mark);
    // A new tab shows the list.
    if (!entry || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    sheet.hidePopover();
    sheet.replaceChildren(...entry.cloneNode(true).childNodes);
    sheet.querySelector('[href^="#"]')?.remove();
    const facts = factsIn(sheet);
    if (!facts?.querySelector('span')) facts?.append(` · ${own}`);
    sheet.setAttribute('aria-label', `${mark.ariaLabel}`);
    // Not every browser focuses a link that is tapped, and the focus returns to what had it.
    mark.focus({ preventScroll: true });
    sheet.showPopover();
    sheet.focus();
    const hidden = mark.getBoundingClientRect().bottom + 8 - sheet.getBoundingClientRect().top;
    if (hidden > 0) scrollBy(0, hidden);
  });
}

const marks = 'sup [href^="#source-"]';

function entryOf(mark: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(mark.hash.slice(1));
}

/** The line of an entry that begins with the publisher. */
function factsIn(entry: Element | null): Element | null | undefined {
  return entry?.querySelector('small');
}
