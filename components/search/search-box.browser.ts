import { documentLocale } from '@/components/site/document-locale.browser';
import { articlePath } from '@/lib/i18n/href';
import type { BrowserSearchData } from '@/lib/search/indexing/search-data';
import { isPlace } from '@/lib/search/ranking/arrange-results';
import { createSearcher } from '@/lib/search/ranking/create-searcher';

/*
 * Answers while the reader types: a combobox after the ARIA Authoring Practices. The page loads this module and the index when
 * the box takes the focus; after that it needs no network.
 */

/** Address of the index; the bundler knows it. */
declare const searchIndex: string;

const form = document.querySelector<HTMLFormElement>('form.live');
const input = form?.querySelector('input');
const list = form?.querySelector<HTMLElement>('.options');
const status = form?.querySelector('output');
if (form && input && list && status) {
  /** Loads the index. When that fails, the form works without it, and the next focus tries again. */
  const load = async () => {
    input.removeEventListener('focus', load);
    try {
      const data: BrowserSearchData = await (await fetch(searchIndex)).json();
      complete({ input, list, status, data });
    } catch {
      input.addEventListener('focus', load);
    }
  };
  load();
}

type Box = {
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLOutputElement;
  data: BrowserSearchData;
};

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

function complete({ input, list, status, data }: Box): void {
  const lang = documentLocale();
  const { near, counts } = data.box[lang];
  const { search } = createSearcher(data);
  const articles = data.indexes.find((index) => index.lang === lang)?.articles ?? [];
  let options: HTMLElement[] = [];
  let active = -1;

  const choose = (place: number) => {
    active = place;
    for (const [index, option] of options.entries())
      option.setAttribute('aria-selected', String(index === place));
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
  const answer = () => {
    const query = input.value.trim();
    const { results, nearest } = search(query);
    const note = results.length === 0 && nearest.length > 0 ? near : '';
    options = (note ? nearest : results).slice(0, counts.length - 1).map((result, index) => {
      const { slug, section } = result;
      const article = articles.find((candidate) => candidate.slug === slug);
      const title = isPlace(result) ? result.labels[lang] : (article?.title ?? '');
      const heading = isPlace(result)
        ? result.names[lang]
        : article?.sections.find(([id]) => id === section)?.[1];
      const option = createRow(heading ?? title, heading && title);
      option.href = articlePath(lang, slug, section);
      option.id = `option-${index}`;
      option.tabIndex = -1;
      option.setAttribute('role', 'option');
      return option;
    });
    list.replaceChildren(...options);
    if (note) list.prepend(createRow('', note));
    status.textContent = query && `${note} ${counts[options.length]}`;
    open(options.length > 0);
    choose(-1);
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
