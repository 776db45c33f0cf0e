/** Code units of half a sign, such as an emoji. */
const isHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

/**
 * Creates a function that counts the signs of a text that fit a pattern. It asks the pattern once for each sign, because a search
 * for the letters of a long text makes a list of thousands.
 *
 * @param pattern  for one sign, with the flag u and without g
 */
export function createSignCounter(pattern: RegExp): (text: string) => number {
  /** By code unit: 0 not asked yet, 1 no, 2 yes. */
  const answers = new Uint8Array(0x10000);
  return (text) => {
    let count = 0;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (isHalf(unit)) {
        const sign = String.fromCodePoint(text.codePointAt(index) ?? 0);
        if (pattern.test(sign)) count += 1;
        index += sign.length - 1;
        continue;
      }
      if (answers[unit] === 0) answers[unit] = pattern.test(String.fromCharCode(unit)) ? 2 : 1;
      if (answers[unit] === 2) count += 1;
    }
    return count;
  };
}
