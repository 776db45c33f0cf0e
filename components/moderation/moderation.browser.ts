/*
 * Keyboard shortcuts for the queue. They press the buttons of the focused comment; the first comment has the focus when the page
 * opens.
 */

const items = [...document.querySelectorAll<HTMLElement>('.queue > li')];
/** A report is done, not approved. */
const acts: Record<string, string[]> = { a: ['approve', 'done'], s: ['spam'], b: ['bin'] };

for (const [index, item] of items.entries()) {
  item.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches('textarea');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(event.key.toLowerCase(), item, index)) event.preventDefault();
  });
}
document.querySelector('.keys')?.removeAttribute('hidden');
if (document.activeElement === document.body && !location.hash) items[0]?.focus({ preventScroll: true });

/** Handles a shortcut. @returns whether the key is one */
function press(key: string, item: HTMLElement, index: number): boolean {
  const buttons = acts[key]?.map((act) => `.acts [value=${act}]`).join();
  if (buttons) item.querySelector<HTMLElement>(buttons)?.click();
  else if (key === 'j') items[index + 1]?.focus();
  else if (key === 'k') items[index - 1]?.focus();
  else if (key === 'x') item.querySelector<HTMLElement>('[type=checkbox]')?.click();
  else if (key === 'u') document.querySelector<HTMLElement>('#undo button')?.click();
  else if (key === 'r') openReply(item);
  else return false;
  return true;
}

function openReply(item: HTMLElement): void {
  const details = item.querySelector<HTMLDetailsElement>('details.reply');
  if (!details) return;
  details.open = true;
  details.querySelector('textarea')?.focus();
}
