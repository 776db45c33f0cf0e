/** A number in digits, as it stands in a text: with its currency sign, its decimals and its percent sign. */
export type Figure = { index: number; figure: string };

const digit = '[0-9০-৯½¼¾]';
const number = `${digit}(?:[.,:/]?${digit})*`;
const figurePattern = new RegExp(
  `(?:\\b(?:US|AU|CA))?(?:[$৳€£₹¥][ \\u00a0]?)?${number}(?:[–—-]${number})*(?:[ \\u00a0]?[%‰])?`,
  'gu',
);

/** `20.` or `(১)` where a line begins, and `(1) … (2)` in a sentence: they number the parts of a list. */
const lineMarker = new RegExp(`^[ \\t]*\\(?${digit}{1,2}[.)।](?=\\s)`, 'gmu');
const sentenceMarker = new RegExp(`(?<!\\S)\\(${digit}{1,2}\\)(?=\\s)`, 'gu');

/** Addresses are one word, and their digits belong to them. */
const address =
  /^[^\p{L}\p{N}]*(?:https?:\/\/|www\.|[\w.+-]+@|(?=\d*[a-z_-])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?!\w))/iu;

/** Latin letters before a number that make it an amount or a year, not part of a name: Tk500, FY2026. */
const amountPrefix = /^(?:tk|bdt|usd|us|eur|gbp|inr|rs|fy|no|c|x)$/i;

/** Latin letters after a number that count or measure: 5k, 20hrs, 3rd. All others make a name: 3D, 99designs. */
const unitSuffix =
  /^(?:bn|mn|tn|cr|lakhs?|crores?|millions?|billions?|km|cm|mm|kg|[kmgt]b|[kmg]bps|[kmg]?hz|mp|mah|fps|h(?:ou)?rs?|mins?|minutes?|secs?|seconds?|days?|weeks?|months?|y(?:ea)?rs?|am|pm|st|nd|rd|th|pct|percent|ish|tk|taka|bdt|usd|eur|gbp|dollars?)$/i;
/** Single letters that do the same, but not as capitals: 2d are two days, 2D is flat. */
const unitLetter = /^[KkMmBbsxXhgdW]$/;

/** Names that look like a number with a unit: the resolutions of screens, the generations of mobile networks. */
const namesOfUnits = /^(?:[2458]K|[2-6]G)$/;
const banglaNames = /^[২-৬](?:ডি|জি)(?:র|তে|ের|েও|ও|ই)?(?![\p{L}\p{M}])/u;

/**
 * Finds the figures in a text. Numbers of lists, digits of addresses, and digits that belong to a Latin name are none.
 *
 * @example findFigures('Fiverr keeps 20% of an MP4') finds '20%'
 */
export function findFigures(text: string): Figure[] {
  const searched = maskListMarkers(maskAddresses(text));
  return [...searched.matchAll(figurePattern)]
    .filter((found) => !isPartOfName(searched, found))
    .map(({ 0: figure, index }) => ({ index, figure }));
}

function maskAddresses(text: string): string {
  return text.replace(/\S+/g, (word) => (address.test(word) ? ' '.repeat(word.length) : word));
}

function maskListMarkers(text: string): string {
  const mask = (marker: string) => ' '.repeat(marker.length);
  const lines = text.replace(lineMarker, mask);
  // A number in brackets alone may be a figure.
  return /\([1১]\)/.test(lines) && /\([2২]\)/.test(lines) ? lines.replace(sentenceMarker, mask) : lines;
}

/** True for digits that are joined to a Latin name: 3D, MP4, UTF-8. */
function isPartOfName(text: string, { 0: figure, index }: RegExpExecArray): boolean {
  if (/^\D*[$৳€£₹¥]/u.test(figure)) return false;
  const before = text.slice(Math.max(0, index - 30), index);
  const after = text.slice(index + figure.length, index + figure.length + 30);
  const prefix = /[a-z]+$/i.exec(before)?.[0];
  if (prefix) return !amountPrefix.test(prefix);
  if (/(?:^|[^\p{L}])(?:[A-Z]+|Covid)-$/u.test(before)) return true;
  if (/%$/.test(figure)) return false;
  if (banglaNames.test(figure + after)) return true;
  const suffix = /^[a-z]+/i.exec(after)?.[0];
  return (
    suffix !== undefined &&
    (namesOfUnits.test(figure + suffix) || !(unitSuffix.test(suffix) || unitLetter.test(suffix)))
  );
}
