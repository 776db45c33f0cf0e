import { documentLocale } from '@/components/site/document-locale.browser';
import type { Locale } from '@/lib/i18n/locales';
import type { BoxWords } from '@/lib/search/indexing/box-words';
import type { BrowserSearchData } from '@/lib/search/indexing/search-data';

/** Address of the index; the bundler knows it. */
declare const searchIndex: string;

/** Shows options. `isNearest`: they only have a word of the query. */
type Show = (options: HTMLElement[], isNearest?: boolean) => void;

/** Finds at most so many options for a query, which createOption makes, and shows them, at once or later. */
export type Finder = (query: string, most: number, show: Show) => void;

type Box = {
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLOutputElement;
};

/**
 * Makes the search box answer while the reader types: a combobox after the ARIA Authoring Practices. The page loads its module when
 * the box takes the focus.
 */
export function startSearchBox<T extends Pick<BrowserSearchData, 'box'>>(
  createFinder: (data: T, lang: Locale) => Finder,
): void {
  const form = document.querySelector<HTMLFormElement>('form.live');
  const input = form?.querySelector('input');
  const list = form?.querySelector<HTMLElement>('.options');
  const status = form?.querySelector('output');
  if (!input || !list || !status) return;
  /** Loads the index. When that fails, the form works without it, and the next focus tries again. */
  const load = async () => {
    input.removeEventListener('focus', load);
    try {
      const data: T = await (await fetch(searchIndex)).json();
      const lang = documentLocale();
      complete({ input, list, status }, data.box[lang], createFinder(data, lang));
    } catch {
      input.addEventListener('focus', load);
    }
  };
  load();
}

/** @param heading  of a section, or the name of a place; the title stands smaller below it */
export function createOption(title: string, heading: string | undefined, url: string): HTMLElement {
  const option = createRow(heading || title, heading && title);
  option.href = url;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  return option;
}

/** A row of the list, with smaller text below. */
function createRow(text: string, below?: string): HTMLAnchorElement {
  const row = document.createElement('a');
  row.append(text);
  if (below) {
    const span = document.createElement('span');
    span.textContent = below;
    row.append(span);
  }
  return row;
}

function complete({ input, list, status }: Box, { near, counts }: BoxWords, find: Finder): void {
  let options: HTMLElement[] = [];
  let active = -1;

  const choose = (place: number) => {
    active = place;
    for (const [index, option] of options.entries()) {
      option.id = `option-${index}`;
      option.setAttribute('aria-selected', String(index === place));
    }
    input.removeAttribute('aria-activedescendant');
    const option = options[place];
    if (!option) return;
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(-1);
  };
  const show: Show = (found, isNearest) => {
    const note = isNearest && found[0] ? near : '';
    options = found;
    list.replaceChildren(...options);
    if (note) list.prepend(createRow('', note));
    status.textContent = input.value.trim() && `${note} ${counts[found.length]}`;
    open(Boolean(found[0]));
    choose(-1);
  };
  const answer = () => {
    find(input.value.trim(), counts.length - 1, show);
  };
  const keys: Record<string, () => unknown> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => {
      options[active]?.click();
      return active >= 0;
    },
    Escape: () => {
      const wasOpen = !list.hidden;
      open(false);
      return wasOpen;
    },
    // Leave the list; the browser moves the cursor.
    Home: () => choose(-1),
    End: () => choose(-1),
  };
  /** Moves to the next or previous option, wrapping through the text. @returns whether the list is open */
  const move = (step: number) => {
    if (list.hidden) answer();
    const count = options.length + 1;
    choose(((active + 1 + step + count) % count) - 1);
    return !list.hidden;
  };

  const role = {
    role: 'combobox',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
  };
  for (const [name, value] of Object.entries(role)) input.setAttribute(name, value);
  open(false);
  input.oninput = answer;
  input.addEventListener('keydown', (event) => {
    if (!event.isComposing && keys[event.key]?.()) event.preventDefault();
  });
  input.onblur = () => open(false);
  // Keep the focus in the box while an option is pressed.
  list.onmousedown = () => false;
  // Answer what was typed while this module loaded.
  if (document.activeElement === input && input.value !== input.defaultValue) answer();
}
