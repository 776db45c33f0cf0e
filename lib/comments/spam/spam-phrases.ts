/**
 * A phrase that is common in spam and rare in questions. A comment with one is flagged and waits for the moderator; words alone never
 * make it spam.
 */
export type SpamPhrase = {
  /** Words in order; one other word may stand between two of them. */
  words: string;
  /**
   * `sound`: any spelling that sounds the same, in Bangla, English or Banglish, with any Bangla ending or a plural s.
   * `letter`: only these letters, for short words that sound like others.
   */
  by: 'sound' | 'letter';
  /** A text that contains it. */
  hit: string;
  /** A similar text that does not. */
  miss: string;
};

/** Phrases seen in spam on sites like this. The editor may add more: the tests try each `hit` and `miss`. */
export const spamPhrases: readonly SpamPhrase[] = [
  { words: 'casino', by: 'sound', hit: 'সেরা ক্যাসিনোতে খেলুন', miss: 'কাশি হয়েছে' },
  { words: 'betting', by: 'sound', hit: 'বেটিং সাইটে জিতুন', miss: 'একটি বাটি কিনি' },
  { words: 'jackpot', by: 'sound', hit: 'জ্যাকপট জিতুন', miss: 'জ্যাকেট পরুন' },
  { words: 'জুয়া খেলা', by: 'sound', hit: 'অনলাইনে জুয়া খেলা', miss: 'খেলা দেখি' },
  { words: 'lottery', by: 'sound', hit: 'আপনি লটারি জিতেছেন', miss: 'লেটার লিখুন' },
  { words: 'viagra', by: 'sound', hit: 'cheap v1agra online', miss: 'via Agrani Bank' },
  { words: 'cialis', by: 'letter', hit: 'buy c.i.a.l.i.s now', miss: 'a specialist' },
  { words: 'porn', by: 'letter', hit: 'free p0rn', miss: 'পূরণ করুন' },
  { words: 'sex', by: 'letter', hit: 'hot $ex chat', miss: 'সেক্সপিয়ার, Essex' },
  { words: 'escort', by: 'letter', hit: 'Escort services in Dhaka', miss: 'Microsoft Excel service' },
  { words: 'forex signal', by: 'sound', hit: 'best FOREX signals', miss: 'foreign exchange rate' },
  { words: 'binary option', by: 'sound', hit: 'Binary options trading', miss: 'binary file' },
  { words: 'crypto investment', by: 'sound', hit: 'crypto investment plan', miss: 'what is crypto' },
  { words: 'guaranteed income', by: 'sound', hit: 'Guaranteed daily income', miss: 'no income is certain' },
  { words: 'guaranteed profit', by: 'sound', hit: 'guaranteed profit', miss: 'profit and loss' },
  { words: 'double your money', by: 'sound', hit: 'double your money in a week', miss: 'save your money' },
  { words: 'টাকা ডাবল', by: 'sound', hit: 'এক সপ্তাহে টাকা ডাবল করুন', miss: 'টাকা তুলব কীভাবে' },
  { words: 'taka double', by: 'sound', hit: 'ek soptahe taka double', miss: 'taka tulbo kivabe' },
  { words: 'দ্বিগুণ টাকা', by: 'sound', hit: 'দ্বিগুণ টাকা ফেরত', miss: 'দুই গুণ সময় লাগে' },
  { words: 'গ্যারান্টি ইনকাম', by: 'sound', hit: 'গ্যারান্টি ইনকাম প্রতিদিন', miss: 'ইনকাম কত হয়' },
  { words: 'প্রতিদিন আয় নিশ্চিত', by: 'sound', hit: 'প্রতিদিন আয় নিশ্চিত', miss: 'প্রতিদিন কত ঘণ্টা শিখব' },
  { words: 'ইনভেস্ট ছাড়া ইনকাম', by: 'sound', hit: 'ইনভেস্ট ছাড়া ইনকাম করুন', miss: 'ছাড়া যায়' },
  { words: 'invest chara income', by: 'sound', hit: 'invest chara income korun', miss: 'income tax' },
  { words: 'একাউন্ট বিক্রি', by: 'sound', hit: 'ভেরিফাইড একাউন্ট বিক্রি হবে', miss: 'একাউন্ট খুলব কীভাবে' },
  { words: 'account bikri', by: 'sound', hit: 'Upwork account bikri hobe', miss: 'account khulbo kivabe' },
  { words: 'account for sale', by: 'sound', hit: 'Fiverr account for sale', miss: 'account for students' },
  { words: 'buy followers', by: 'sound', hit: 'buy real followers', miss: 'buy a laptop' },
  { words: 'loan offer', by: 'sound', hit: 'urgent loan offer', miss: 'a job offer' },
  { words: 'whatsapp me', by: 'sound', hit: 'just WhatsApp me now', miss: 'the client uses WhatsApp' },
  { words: 'join telegram', by: 'sound', hit: 'join our Telegram', miss: 'join a course' },
  { words: 'টেলিগ্রামে যোগ', by: 'sound', hit: 'টেলিগ্রামে যোগ দিন', miss: 'যোগ বিয়োগ' },
  { words: 'অ্যাকাউন্ট হ্যাক', by: 'sound', hit: 'অ্যাকাউন্ট হ্যাক করে দিই', miss: 'অ্যাকাউন্ট বন্ধ হয়েছে' },
  { words: 'seo backlinks', by: 'sound', hit: 'cheap SEO backlinks', miss: 'learn SEO first' },
];
