import type { Article } from '@/lib/content/article';
import type { NumberedSource } from '@/lib/content/library';
import type { Site } from '@/lib/content/schema/site-schema';
import type { ComparisonTableData } from '@/lib/content/schema/table-schema';

/** A title that would end a script, an attribute and an element if it were not escaped. */
export const hostile = `<b>"Tom's" & co</b></script><script>alert(1)</script>`;

export const article: Article = {
  id: 'fees000001',
  slug: 'fees',
  topic: 'money',
  author: 'editors',
  publishedAt: '2026-11-23',
  updatedAt: '2026-11-24',
  publication: 'published',
  readAlso: [],
  sources: [],
  questions: {},
  texts: {
    bn: {
      title: `ফি কত? ${hostile}`,
      description: `কোথায় কত ফি। ${hostile}`,
      answer: 'উত্তর।',
    },
    en: {
      title: `What fees? ${hostile}`,
      description: `Who takes what. ${hostile}`,
      answer: 'The answer.',
    },
  },
};

export const source: NumberedSource = {
  number: 1,
  title: `Fees ${hostile}`,
  lang: 'en',
  publisher: { bn: 'ফাইভার', en: 'Fiverr' },
  url: 'https://example.com/fees?a=1&b="2"',
  publishedAt: '2023-10',
  checkedAt: '2026-11-23',
  kind: 'own',
  read: 'stored',
  note: { bn: 'একটি অনুলিপি।', en: 'A copy.' },
};

export const table: ComparisonTableData = {
  caption: { bn: `ফি ${hostile}`, en: `Fees ${hostile}` },
  rowHeader: { bn: 'সাইট', en: 'Site' },
  columns: [
    { id: 'seller', label: { bn: 'বিক্রেতা', en: 'Seller "fee"' } },
    { id: 'client', label: { bn: 'ক্লায়েন্ট', en: 'Client' } },
  ],
  rows: [
    {
      label: { bn: 'ফাইভার', en: 'Fiverr' },
      cells: {
        seller: { bn: '২০%', en: '20%', cite: ['known', 'unknown'] },
        client: { bn: '৫.৫%', en: '5.5%' },
      },
    },
    {
      label: { bn: 'গুরু', en: 'Guru' },
      cells: { seller: { bn: '৯%', en: '9%' }, client: { bn: 'নিশ্চিত নয়', en: 'Not confirmed' } },
    },
  ],
};

export const site: Site = {
  url: 'https://kajpath.example',
  name: { bn: 'কাজপথ', en: 'KajPath' },
  tagline: { bn: 'সৎ তথ্য।', en: 'The honest guide.' },
  authors: { editors: { name: { bn: 'সম্পাদনা দল', en: 'The editors' } } },
  aiCrawlers: { training: 'allow', search: 'allow', assistants: 'allow' },
  adsTxt: [],
};

export const topics = [
  {
    id: 'money',
    title: { bn: 'টাকা ও কর', en: 'Money & tax' },
    description: { bn: 'ফি ও কর।', en: 'Fees and tax.' },
  },
];
