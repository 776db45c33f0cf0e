import { createRandom } from './create-random';

/** Queries of the bench: common and rare words, typing errors, three scripts, and some without an answer. */
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

/** Words in a query, about as many as readers type. */
const lengths = [2, 3, 3, 4, 4, 5, 6];

/** Makes distinct queries from the words above, the same at each call. */
export function listNewQueries(count: number): string[] {
  const random = createRandom(1);
  const pick = <Item>(items: Item[]) => items[Math.floor(random() * items.length)] as Item;
  const words = [...new Set(benchQueries.flatMap((query) => query.split(' ')))];
  const queries = new Set<string>();
  while (queries.size < count)
    queries.add(Array.from({ length: pick(lengths) }, () => pick(words)).join(' '));
  return [...queries];
}
