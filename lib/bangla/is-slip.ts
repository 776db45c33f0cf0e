/**
 * Whether two words differ by one typing error: a letter too many, missing, wrong, or two that changed places. Takes time that
 * grows with the length of the words.
 *
 * @example isSlip('desing', 'design')
 */
export function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [own, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (own.length < 2 && other.length < 2) || (own.length === 2 && own === `${other[1]}${other[0]}`);
}
