import type { CompiledPhrase, CompiledStretch, Option } from './compile-phrases';
import type { Span } from './find-things';
import type { Thing } from './parse-phrase';
import type { Form } from './read-forms';

/** A message, ready to be searched. */
export type Reading = {
  forms: Form[][];
  /** Where each word of the vocabulary begins. */
  starts: Map<number, number[]>;
  things: Record<Thing, Span[]>;
  /** Number of the sentence of each word. */
  sentences: number[];
  /** Places of options that were looked for. */
  known: Map<Option[], Span[]>;
};

/** A place where a phrase was found: the stretches of its parts. */
export type Match = Span & { spans: Span[] };

/** Most words between the first and the last of stretches that stand near each other. */
export const nearWords = 14;
/** As how many words the end of a sentence counts. */
const sentenceCost = 3;
/** Places of a stretch that are tried: more add nothing, and time would grow with their square. */
const mostPlaces = 60;

/** Finds a phrase: each place of each stretch, with the nearest of all others. */
export function findPhrase(phrase: CompiledPhrase, reading: Reading): Match[] {
  const places = phrase.map((stretch) => findStretch(stretch, reading).slice(0, mostPlaces));
  if (places.some(({ length }) => length === 0)) return [];
  const matches = new Map<string, Match>();
  for (const [index, own] of places.entries())
    for (const anchor of own) {
      const spans = [anchor];
      for (const [other, candidates] of places.entries()) {
        if (other === index) continue;
        const nearest = findNearest(candidates, spans, reading.sentences);
        if (!nearest) break;
        spans.push(nearest);
      }
      if (spans.length < places.length) continue;
      const match = {
        from: Math.min(...spans.map(({ from }) => from)),
        to: Math.max(...spans.map(({ to }) => to)),
        spans,
      };
      matches.set(`${match.from}-${match.to}`, match);
    }
  return [...matches.values()];
}

function findNearest(candidates: Span[], taken: Span[], sentences: number[]): Span | undefined {
  const from = Math.min(...taken.map((span) => span.from));
  const to = Math.max(...taken.map((span) => span.to));
  let best: Span | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (taken.some((span) => candidate.from < span.to && span.from < candidate.to)) continue;
    const [first, end] = [Math.min(from, candidate.from), Math.max(to, candidate.to)];
    const width = end - first + sentenceCost * ((sentences[end - 1] ?? 0) - (sentences[first] ?? 0));
    if (width <= nearWords && width < least) {
      best = candidate;
      least = width;
    }
  }
  return best;
}

/** Finds choices that follow each other. */
export function findStretch(stretch: CompiledStretch, reading: Reading): Span[] {
  let spans: Span[] | undefined;
  for (const { groups, gap } of stretch) {
    const next = groups.flatMap((options) => findOptions(options, reading));
    spans = spans
      ? spans.flatMap((span) =>
          next.flatMap(({ from, to }) =>
            from >= span.to && from - span.to <= gap ? [{ from: span.from, to }] : [],
          ),
        )
      : next;
  }
  return spans ?? [];
}

/** Finds options, of which one is enough: each place once, in order. */
export function findOptions(options: Option[], { forms, starts, things, known }: Reading): Span[] {
  const before = known.get(options);
  if (before) return before;
  const found = new Map<number, Span>();
  const add = (span: Span) => found.set(span.from * 10_000 + span.to, span);
  for (const option of options) {
    if ('thing' in option) for (const span of things[option.thing]) add(span);
    else
      for (const from of starts.get(option.words[0] ?? -1) ?? [])
        for (const to of follow(option.words, from, forms)) add({ from, to });
  }
  const spans = [...found.values()].sort((a, b) => a.from - b.from);
  known.set(options, spans);
  return spans;
}

/** Where words in a row end that begin at a place. */
function follow([word, ...rest]: number[], from: number, forms: Form[][]): number[] {
  if (word === undefined) return [from];
  return (forms[from] ?? []).flatMap((form) => (form.words.has(word) ? follow(rest, form.to, forms) : []));
}
