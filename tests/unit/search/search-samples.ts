import type { SearchData, SectionTexts } from '@/lib/search/indexing/search-data';
import { wordLists } from '@/lib/search/query/word-lists';

/** Two articles in both languages, a page and a word, as a build would index them. */
export const data: SearchData = {
  indexes: [
    {
      lang: 'bn',
      articles: [
        {
          slug: 'marketplaces',
          title: 'মার্কেটপ্লেসের ফি',
          aliases: ['কাজের সাইট'],
          keys: 'klant',
          terms: 'askr',
          asked: '',
          rest: '',
          sections: [
            ['fiverr', 'ফাইভার কত টাকা কাটে', 'ardar gig', 'gig', '', ''],
            ['paypal', 'পেপ্যাল কবে আসবে', 'bank', '', '', ''],
          ],
        },
        {
          slug: 'learning',
          title: 'ফ্রিল্যান্সিং কীভাবে শিখবেন',
          aliases: [],
          keys: 'dkt',
          terms: '',
          asked: '',
          rest: '',
          sections: [['courses', 'কোর্স করা কি জরুরি', 'snd', '', '', '']],
        },
      ],
    },
    {
      lang: 'en',
      articles: [
        {
          slug: 'marketplaces',
          title: 'Marketplace <fees>',
          aliases: ['freelancing sites'],
          keys: 'klint',
          terms: 'askr',
          asked: '',
          rest: '',
          sections: [
            ['fiverr', 'What Fiverr takes', 'ardar gig', 'gig', '', ''],
            ['paypal', 'When will PayPal come?', 'bank', '', '', ''],
          ],
        },
        {
          slug: 'learning',
          title: 'How to learn freelancing',
          aliases: [],
          keys: 'skil',
          terms: '',
          asked: '',
          rest: '',
          sections: [['courses', 'Do you need a course?', 'sartifikat', '', '', '']],
        },
      ],
    },
  ],
  places: [
    {
      kind: 'tool',
      labels: { bn: 'হিসাবের পাতা', en: 'Tool' },
      base: '',
      list: [['take-home', 'কত থাকে|ক্যালকুলেটর', 'What is <left>|calculator']],
    },
    {
      kind: 'term',
      labels: { bn: 'শব্দের মানে', en: 'Meaning of a word' },
      base: 'glossary#term-',
      list: [
        ['escrow', 'এসক্রো', 'escrow'],
        ['learning', 'ফ্রিল্যান্সিং শেখা', 'learning'],
      ],
    },
  ],
  synonyms: [['krs', 'klas']],
  words: wordLists,
};

export const texts: SectionTexts = {
  bn: {
    marketplaces: {
      '': 'কোন মার্কেটপ্লেসে কত ফি।',
      fiverr: 'ফাইভার (Fiverr) প্রতি গিগে কুড়ি শতাংশ কাটে।',
      paypal: 'পেপ্যাল কবে বাংলাদেশে আসবে, কেউ জানে না।',
    },
    learning: { '': 'শেখার পথ।', courses: 'কোর্স ছাড়াও শেখা যায়।' },
    'take-home': { '': 'ফি কেটে যা থাকে।' },
    glossary: { 'term-escrow': 'টাকা আটকে রাখার ব্যবস্থা।', 'term-learning': 'শেখা।' },
  },
  en: {
    marketplaces: {
      '': 'What marketplaces take.',
      fiverr: 'Fiverr takes 20% of every gig & tip, <always>.',
      paypal: 'Nobody knows when PayPal will come.',
    },
    learning: { '': 'Ways to learn.', courses: 'You can learn without a course.' },
    'take-home': { '': 'What the fees leave.' },
    glossary: { 'term-escrow': 'Money held <safely>.', 'term-learning': 'Getting to know.' },
  },
};
