import type { SearchData, SectionTexts } from '@/lib/search/indexing/search-data';
import { wordLists } from '@/lib/search/query/word-lists';

/** Two articles in both languages, as a build would index them. */
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
          sections: [
            ['fiverr', 'ফাইভার কত টাকা কাটে', 'ardar gig', 'gig'],
            ['paypal', 'পেপ্যাল কবে আসবে', 'bank', ''],
          ],
        },
        {
          slug: 'learning',
          title: 'ফ্রিল্যান্সিং কীভাবে শিখবেন',
          aliases: [],
          keys: 'dkt',
          terms: '',
          sections: [['courses', 'কোর্স করা কি জরুরি', 'snd', '']],
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
          sections: [
            ['fiverr', 'What Fiverr takes', 'ardar gig', 'gig'],
            ['paypal', 'When will PayPal come?', 'bank', ''],
          ],
        },
        {
          slug: 'learning',
          title: 'How to learn freelancing',
          aliases: [],
          keys: 'skil',
          terms: '',
          sections: [['courses', 'Do you need a course?', 'sartifikat', '']],
        },
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
  },
  en: {
    marketplaces: {
      '': 'What marketplaces take.',
      fiverr: 'Fiverr takes 20% of every gig & tip, <always>.',
      paypal: 'Nobody knows when PayPal will come.',
    },
    learning: { '': 'Ways to learn.', courses: 'You can learn without a course.' },
  },
};
