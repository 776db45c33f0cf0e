const banglaZero = '০'.charCodeAt(0);

/** A text with its Bangla digits as ASCII ones: ২০২৬ becomes 2026. */
export function asciiDigits(text: string): string {
  return text.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - banglaZero));
}
