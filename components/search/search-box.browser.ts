import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { createSearcher } from '@/lib/search/create-searcher';
import type { SearchData } from '@/lib/search/search-index';

/*
 * Answers while the reader types: a combobox with a list of sections, as the ARIA Authoring Practices have it. The module
 * comes when the box takes the focus, and the index with it; from then on nothing is asked of the network.
 */

const form = document.querySelector<HTMLFormElement>('form.live');
const input = form?.querySelector('input');
const list = form?.querySelector<HTMLElement>('.options');
const status = form?.querySelector('output');
if (form && input && list && status) {
  const { index = '', counts = '[]' } = form.dataset;
  const loaded = fetch(index).then((response) => response.json() as Promise<SearchData>);
  loaded.then((data) => complete({ input, list, status, counts: JSON.parse(counts), data }));
}

type Box = {
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLOutputElement;
  /** What to say of so many options. */
  counts: string[];
  data: SearchData;
};

function complete({ input, list, status, counts, data }: Box): void {
  const lang = document.documentElement.lang as Locale;
  const { search } = createSearcher(data);
  const articles = data.indexes.find((index) => index.lang === lang)?.articles ?? [];
  let options: HTMLElement[] = [];
  let active = -1;

  const choose = (place: number) => {
    active = place;
    for (const [index, option] of options.entries())
      option.setAttribute('aria-selected', String(index === place));
    const option = options[place];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(-1);
  };
  const answer = () => {
    const query = input.value.trim();
    const { sections } = search(query);
    options = sections.slice(0, counts.length - 1).map(({ slug, section }, index) => {
      const { title = slug, sections: own = [] } = articles.find((article) => article.slug === slug) ?? {};
      const heading = own.find(([id]) => id === section)?.[1];
      const option = document.createElement('a');
      option.href = href.article(lang, slug, section);
      option.id = `option-${index}`;
      option.tabIndex = -1;
      option.setAttribute('role', 'option');
      option.append(heading ?? title);
      if (heading) {
        const place = document.createElement('span');
        place.textContent = title;
        option.append(place);
      }
      return option;
    });
    list.replaceChildren(...options);
    status.textContent = query && (counts[options.length] ?? '');
    open(options.length > 0);
    choose(-1);
  };
  const keys: Record<string, () => boolean> = {
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
    // Back to the text: the browser moves its cursor.
    Home: () => move(0),
    End: () => move(0),
  };
  /** Goes on by a step, around the end; a step of 0 leaves the list. @returns whether the key has done its work */
  const move = (step: number) => {
    if (list.hidden && step) answer();
    const count = options.length + 1;
    choose(step ? ((active + 1 + step + count) % count) - 1 : -1);
    return step !== 0 && !list.hidden;
  };

  input.setAttribute('aria-controls', list.id);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.autocomplete = 'off';
  open(false);
  input.addEventListener('input', answer);
  input.addEventListener('keydown', (event) => {
    if (!event.isComposing && keys[event.key]?.()) event.preventDefault();
  });
  input.addEventListener('blur', () => open(false));
  // The box keeps the focus while an option is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  // What was typed while this was on its way.
  if (document.activeElement === input && input.value !== input.defaultValue) answer();
}
