/** Endings of Bangla nouns that do not change the word for a search, longest first. */
const banglaEndings = [
  'গুলোতে',
  'গুলোকে',
  'গুলোর',
  'গুলো',
  'গুলি',
  'দেরকে',
  'দের',
  'ভিত্তিক',
  'টিতে',
  'টিকে',
  'টির',
  'টার',
  'টি',
  'টা',
  'য়ের',
  'ের',
  'এর',
  'য়ে',
  'তে',
  'কে',
  'সহ',
  'রা',
  'ে',
] as const;

/** For each ending a word with and without it. Separate from the endings, because browsers load those. */
export const endingExamples: Record<(typeof banglaEndings)[number], [string, string]> = {
  গুলোতে: ['কাজগুলোতে', 'কাজ'],
  গুলোকে: ['কাজগুলোকে', 'কাজ'],
  গুলোর: ['সাইটগুলোর', 'সাইট'],
  গুলো: ['কাজগুলো', 'কাজ'],
  গুলি: ['কাজগুলি', 'কাজ'],
  দেরকে: ['ক্লায়েন্টদেরকে', 'ক্লায়েন্ট'],
  দের: ['ফ্রিল্যান্সারদের', 'ফ্রিল্যান্সার'],
  ভিত্তিক: ['চুক্তিভিত্তিক', 'চুক্তি'],
  টিতে: ['কোর্সটিতে', 'কোর্স'],
  টিকে: ['কোর্সটিকে', 'কোর্স'],
  টির: ['কোর্সটির', 'কোর্স'],
  টার: ['কোর্সটার', 'কোর্স'],
  টি: ['কোর্সটি', 'কোর্স'],
  টা: ['কোর্সটা', 'কোর্স'],
  য়ের: ['আউটসোর্সিংয়ের', 'আউটসোর্সিং'],
  'ের': ['মার্কেটপ্লেসের', 'মার্কেটপ্লেস'],
  এর: ['এনআইডিএর', 'এনআইডি'],
  য়ে: ['আউটসোর্সিংয়ে', 'আউটসোর্সিং'],
  তে: ['কোম্পানিতে', 'কোম্পানি'],
  কে: ['ক্লায়েন্টকে', 'ক্লায়েন্ট'],
  সহ: ['ভাতাসহ', 'ভাতা'],
  রা: ['ফ্রিল্যান্সাররা', 'ফ্রিল্যান্সার'],
  'ে': ['বাংলাদেশে', 'বাংলাদেশ'],
};

/** Least letters before an ending: ডেটা is not ডে with an ending. */
const shortestStem = 3;

/** One syllable that ends in ং: the ক after it belongs to the word, as in ব্যাংকে and লিংকে, but not in ব্লগিংকে. */
const oneSyllable = /^[ক-হ](?:্[ক-হ])*[া-ৌ]?ং$/;

/** Strips the ending of a Bangla word, if it has one. */
export function stripBanglaEnding(word: string): string {
  for (const ending of banglaEndings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    // After a hasanta the ending is half of a conjunct: সেন্টার is not সেন with টার.
    if ([...stem].length < shortestStem || stem.endsWith('্')) continue;
    if (ending.startsWith('ক') && oneSyllable.test(stem)) continue;
    return stem;
  }
  return word;
}
