import type { StoredArticle } from '@/lib/search/indexing/stored-article';

/** What stands in a section and is not its text. */
const aside = 'script, nav, sup, svg, style, .rail, .meta, .in-short-label, .breadcrumb';

/** Reads the sections of a page, as the search shows them: by the id of their heading, and '' for what stands above the first. */
export async function readSections(path: string): Promise<StoredArticle | undefined> {
  const response = await fetch(path);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const element of page.querySelectorAll(aside)) element.remove();
  const title = page.querySelector('h1');
  const sections: StoredArticle['sections'] = { '': { heading: '', text: '' } };
  let id = '';
  const root = page.querySelector('article') ?? page.querySelector('main');
  for (const element of root?.querySelectorAll('h2[id], h3[id], p, li, td, th, figcaption') ?? []) {
    if (/^H\d$/.test(element.tagName)) {
      id = element.id;
      sections[id] = { heading: plain(element), text: '' };
      continue;
    }
    // A list entry with paragraphs: their text counts once.
    if (element.querySelector('p, li')) continue;
    const section = sections[id];
    if (section) section.text = `${section.text} ${plain(element)}`.trim();
  }
  return { title: title ? plain(title) : '', sections };
}

/** Text without signs that only keep lines together. */
function plain({ textContent }: Element): string {
  return (textContent ?? '')
    .replace(/[\u2060\u200b]/g, '')
    .replaceAll('\u2011', '-')
    .replace(/\s+/g, ' ')
    .trim();
}
