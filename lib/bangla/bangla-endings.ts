/**
 * Endings that Bangla joins to a noun, after which it is still the same word to who searches: longest first. `example` is a
 * word with the ending, and what is left of it. What ends like these and is not one of them stays: see `shortestStem`.
 */
export const banglaEndings: readonly { ending: string; example: [string, string] }[] = [
  { ending: 'গুলোতে', example: ['কাজগুলোতে', 'কাজ'] },
  { ending: 'গুলোকে', example: ['কাজগুলোকে', 'কাজ'] },
  { ending: 'গুলোর', example: ['সাইটগুলোর', 'সাইট'] },
  { ending: 'গুলো', example: ['কাজগুলো', 'কাজ'] },
  { ending: 'গুলি', example: ['কাজগুলি', 'কাজ'] },
  { ending: 'দেরকে', example: ['ক্লায়েন্টদেরকে', 'ক্লায়েন্ট'] },
  { ending: 'দের', example: ['ফ্রিল্যান্সারদের', 'ফ্রিল্যান্সার'] },
  { ending: 'ভিত্তিক', example: ['চুক্তিভিত্তিক', 'চুক্তি'] },
  { ending: 'টিতে', example: ['কোর্সটিতে', 'কোর্স'] },
  { ending: 'টিকে', example: ['কোর্সটিকে', 'কোর্স'] },
  { ending: 'টির', example: ['কোর্সটির', 'কোর্স'] },
  { ending: 'টার', example: ['কোর্সটার', 'কোর্স'] },
  { ending: 'টি', example: ['কোর্সটি', 'কোর্স'] },
  { ending: 'টা', example: ['কোর্সটা', 'কোর্স'] },
  { ending: 'য়ের', example: ['আউটসোর্সিংয়ের', 'আউটসোর্সিং'] },
  { ending: 'ের', example: ['মার্কেটপ্লেসের', 'মার্কেটপ্লেস'] },
  { ending: 'এর', example: ['এনআইডিএর', 'এনআইডি'] },
  { ending: 'য়ে', example: ['আউটসোর্সিংয়ে', 'আউটসোর্সিং'] },
  { ending: 'তে', example: ['কোম্পানিতে', 'কোম্পানি'] },
  { ending: 'কে', example: ['ক্লায়েন্টকে', 'ক্লায়েন্ট'] },
  { ending: 'সহ', example: ['ভাতাসহ', 'ভাতা'] },
  { ending: 'রা', example: ['ফ্রিল্যান্সাররা', 'ফ্রিল্যান্সার'] },
  { ending: 'ে', example: ['বাংলাদেশে', 'বাংলাদেশ'] },
];

/** Letters that must be left for an ending to be one: ডেটা is no ডে with an ending. */
const shortestStem = 3;

/** Takes the ending off a Bangla word, where it has one. */
export function stripBanglaEnding(word: string): string {
  for (const { ending } of banglaEndings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if ([...stem].length >= shortestStem) return stem;
  }
  return word;
}
