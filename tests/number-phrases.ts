/**
 * Makes the phrases of a questions.yaml those of another article: two articles cannot have the same.
 *
 * @example numberPhrases('fees:\n  - what does it cost\n', '2') === 'fees:\n  - what does it cost 2\n'
 */
export function numberPhrases(text: string, number: string): string {
  return text.replace(
    /^(\s+- )(['"]?)(.*?)\2$/gm,
    (_, start, quote, phrase) => `${start}${quote}${phrase} ${number}${quote}`,
  );
}
