import type { CountedSection } from './count-words';

/** Creates a function that picks the keys of a section's text by tf-idf, without those of its heading. */
export function createKeyPicker(
  sections: CountedSection[],
): (section: CountedSection, most: number) => string[] {
  const sectionCounts = new Map<string, number>();
  for (const { keys } of sections) {
    for (const key of keys) sectionCounts.set(key, (sectionCounts.get(key) ?? 0) + 1);
  }
  const inHeadings = new Set(sections.flatMap(({ named }) => [...named]));
  const tfIdf = ([key, count]: [string, number]) =>
    (1 + Math.log(count)) * Math.log(1 + sections.length / (sectionCounts.get(key) ?? 1));
  // A key of two letters counts as a word only if some heading has it, such as ফি; others are syllables.
  const isWord = (key: string) => !/^\d/.test(key) && (key.length > 2 || inHeadings.has(key));
  return ({ named, keys, counts }, most) =>
    keys
      .map((key, place): [string, number] => [key, counts[place] ?? 0])
      .filter(([key]) => !named.has(key) && isWord(key))
      .sort((a, b) => tfIdf(b) - tfIdf(a))
      .slice(0, most)
      .map(([key]) => key)
      .sort();
}
