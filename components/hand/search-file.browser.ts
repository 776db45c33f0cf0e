import { stemKey } from '@/lib/bangla/loosen-key';
import { soundKey } from '@/lib/bangla/sound-key';

/* The search of a file that is handed on: over its own headings and texts, so that it carries no index. */

/** A part of the file under one heading. */
type Part = { heading: string; title: string; place: Element; keys: Map<string, number> };

/** What a word counts: in the heading of a part, in the title of its article, in its text. */
const weights = { heading: 8, title: 5, text: 1 };

const most = 8;
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu;

const known = new Map<string, string>();
function keyOf(word: string): string {
  const key = known.get(word) ?? stemKey(soundKey(word));
  known.set(word, key);
  return key;
}

function listKeys(text: string): string[] {
  return (text.match(wordPattern) ?? []).map(keyOf).filter(Boolean);
}

/** Reads the parts of the file, and how much each says of each word. */
function readParts(): Part[] {
  const parts: Part[] = [];
  for (const chapter of document.querySelectorAll<HTMLElement>(
    'main > :is(article, section):not(#sources)',
  )) {
    const title = chapter.querySelector('h1')?.textContent ?? '';
    let part: Part | undefined;
    const count = (text: string, weight: number) => {
      for (const key of listKeys(text)) part?.keys.set(key, (part.keys.get(key) ?? 0) + weight);
    };
    const start = (heading: string, place: Element) => {
      part = { heading, title, place, keys: new Map() };
      parts.push(part);
      count(title, weights.title);
      count(heading, weights.heading);
    };
    start(title, chapter);
    const walk = (parent: Element) => {
      for (const node of parent.childNodes) {
        if (node instanceof Text) count(node.data, weights.text);
        if (!(node instanceof Element) || /^(?:H1|SCRIPT|FORM)$/.test(node.tagName)) continue;
        const term = node.querySelector(':scope > dt');
        if (term || /^H[2-4]$/.test(node.tagName)) start((term ?? node).textContent ?? '', node);
        else walk(node);
        if (term) walk(node);
      }
    };
    walk(chapter);
  }
  return parts;
}

/** Parts that say most of the words of a query, the best first. A word that few parts have counts more. */
function find(parts: Part[], query: string): { found: Part[]; isWhole: boolean } {
  const words = [...new Set(listKeys(query))].map((key) => {
    const counts = parts.map(({ keys }) => {
      const same = keys.get(key);
      if (same || key.length < 3) return same ?? 0;
      // What is typed may be the beginning of a word.
      let begun = 0;
      for (const [other, count] of keys) if (other.startsWith(key)) begun = Math.max(begun, count / 2);
      return begun;
    });
    const having = counts.filter(Boolean).length;
    return { counts, having, rarity: Math.log(1 + parts.length / (1 + having)) };
  });
  const common = words.filter(({ having }) => having > 0);
  const scored = parts.map((part, index) => {
    const hits = common.filter(({ counts }) => counts[index]);
    const score = hits.reduce(
      (sum, { counts, rarity }) => sum + rarity * (1 + Math.log(1 + (counts[index] ?? 0))),
      0,
    );
    const share = hits.reduce((sum, { rarity }) => sum + rarity, 0);
    return { part, score: score * share, isWhole: words.length > 0 && hits.length === words.length };
  });
  const found = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return { found: found.slice(0, most).map(({ part }) => part), isWhole: !!found[0]?.isWhole };
}

/** Shows the search, and answers while the reader types. */
export function searchFile(): void {
  const form = document.querySelector<HTMLFormElement>('.hand-search');
  const input = form?.querySelector('input');
  const output = form?.querySelector('output');
  const list = form?.querySelector('ol');
  if (!form || !input || !output || !list) return;
  let parts: Part[] | undefined;
  const answer = () => {
    const query = input.value.trim();
    parts ??= readParts();
    const { found, isWhole } = find(parts, query);
    list.replaceChildren(...(query ? found.map(rowOf) : []));
    const { near, none, found: words } = output.dataset;
    output.textContent = query ? ((!found[0] ? none : isWhole ? words : near) ?? '') : '';
  };
  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(answer, 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer();
    list.querySelector('a')?.focus();
  });
  form.hidden = false;
}

let named = 0;

/** Only what the file itself links to has an id: a part gets one when it is found. */
function rowOf({ heading, title, place }: Part): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  place.id ||= `found-${++named}`;
  link.href = `#${place.id}`;
  link.textContent = heading;
  item.append(link);
  if (heading !== title)
    item.append(' ', Object.assign(document.createElement('span'), { textContent: title }));
  return item;
}
