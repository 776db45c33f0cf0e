type CopyButton = {
  /** Holds what is copied; where copying is not allowed it is selected. */
  source: HTMLElement;
  /** What stands on the button, before and after a copy. */
  words: { copy: string; copied: string };
  /** Where a screen reader hears that it was copied. */
  status: HTMLElement;
};

/** Milliseconds after which the button says again what it does. */
const pause = 3_000;

/** Creates a button that copies a text as its reader would type it. */
export function createCopyButton({ source, words, status }: CopyButton): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  button.addEventListener('click', async () => {
    try {
      // Documents have hyphens that do not break; nobody has them on a keyboard.
      await navigator.clipboard.writeText(readText(source).replace(/\u2011/g, '-'));
      button.textContent = words.copied;
      status.textContent = words.copied;
      setTimeout(() => {
        button.textContent = words.copy;
        status.textContent = '';
      }, pause);
    } catch {
      getSelection()?.selectAllChildren(source);
    }
  });
  return button;
}

/** The text of an element, its paragraphs apart. */
function readText(source: HTMLElement): string {
  const parts = source.children.length > 0 ? [...source.children] : [source];
  return parts.map(({ textContent }) => textContent?.trim()).join('\n\n');
}
