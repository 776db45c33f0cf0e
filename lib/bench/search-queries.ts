/**
 * What the search is measured with: common and rare words, slips, three ways of writing, and what nothing answers. Two of
 * them together make a query that nobody has asked before.
 */
export const benchQueries = [
  'আউটসোর্সিং কীভাবে শিখব',
  'ফ্রিল্যান্সিং মার্কেট প্লেস',
  'পেওনিয়ার থেকে বিকাশ',
  'সরকারি ফ্রি কোর্স',
  'আপওয়ার্ক কানেক্টস',
  'মোবাইল দিয়ে ইনকাম',
  'প্রতারণা চেনার উপায়',
  'outsourcing kivabe shikhbo',
  'freelancing korte koto taka lage',
  'sorkari proshikkhon',
  'payoneer account khola',
  'fiverr na upwork konta valo',
  'how to get paid in bangladesh',
  'marketplace fees',
  'types of outsourcing',
  'first client portfolio',
  'fivver marktplace',
  'frilansing corse',
  'আউটসর্সিং',
  'ডাটা এন্ট্রি',
  'biryani recipe',
  'ক্রিকেট স্কোর',
  'xyzzy',
  'কত টাকা',
];

/** So many different queries of two. */
export function listNewQueries(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const first = benchQueries[index % benchQueries.length];
    const second = benchQueries[Math.floor(index / benchQueries.length) % benchQueries.length];
    return `${first} ${second}`;
  });
}
