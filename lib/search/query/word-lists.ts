import type { Locale } from '@/lib/i18n/locales';
import type { WordLists } from './word-analyzer';

/**
 * Question words by question. They find nothing by themselves, because half of the pages have them; in a title or heading they
 * decide between pages that are otherwise alike.
 */
const questions: Record<string, string> = {
  what: `কি কী কাকে বলে বলতে বুঝায় বোঝায় মানে অর্থ সংজ্ঞা ki kake bole bolte bujhay bujay bojhay mane ortho
    what whats meaning means mean definition define`,
  how: `কীভাবে কিভাবে কেমনে কেমন উপায় নিয়ম kivabe kivbe kvabe kibhabe kibabe kivave kemne kmne kmn kemon upay niyom niom how way ways`,
  why: 'কেন keno kano why',
  which: `কোন কোনটি কোনটা কোনগুলো ভালো ভাল সেরা kon konta konti knta valo vlo bhalo bhlo sera which best good better top`,
  much: 'কত কতটা কতটুকু কয় কতদিন কয়দিন koto kto kototuku kotota koyta kotodin koydin much many',
  when: 'কবে কখন kobe kokhon when',
  where: 'কোথায় কোথা kothay kothai where',
  who: 'কে কারা কার kara who',
  not: `না নাই নেই নি নয় হয়নি হচ্ছেনা na nai nei ni noy hoyni not no never cannot dont cant wont didnt doesnt isnt arent wasnt havent
    hasnt couldnt`,
};

/** Words without a meaning of their own in a search: queries and the index leave them out. */
const fillers: Record<Locale | 'banglish', string> = {
  bn: `
    এবং ও আর বা অথবা কিংবা কিন্তু তবে তাহলে যদি এর র এ এই সেই ঐ ওই যে যা যার যেন তা তার তাদের কিনা ই তে নাকি তো তাই
    থেকে হতে দিয়ে নিয়ে নিয়েই আসলে আসলেই সহ আগে আগেই জন্য সঙ্গে সাথে মধ্যে কাছে উপর উপরে ওপর পর পরে মতো দিকে সব কিছু কিছুই টি টা টির টার খানা জন একটি একটা এক একই একদম খুব অনেক শুধু আবার এখন
    কেউ সবাই সবার নিজে নিজের জিনিসটা ব্যাপার ব্যাপারটা কোনো কোনও সম্পর্কে বিষয়ে জিনিস দরকার প্রয়োজন উচিত
    আমি আমার আমাকে আমাদের আপনি আপনার আমরা তুমি তোমার
    হয় হলে হলো হল হবে হচ্ছে হওয়া হওয়ার হয়েছে আছে আছেন ছিল এসে এসেছে করানো জানাব জানাবো জানতে বানাব বানাবো বানাতে`,
  banglish: `
    ar er r e te ke ta ti ra tai der gulo asole age agei soho shoho jinis jinish jinista bepar o othoba kintu tahole jodi ei sei je theke diya niye niya diye
    jonno jonne jonn sathe moddhe modhe upor por pore moto sob kisu kichu ekta akta ekti ek eki akdom khub onek shudhu sudhu abar ekhon akhon
    keu sobai shobai sobar nije nijer kono dorkar uchit ucit ami amar amake amader apni apnar amra tumi tomar
    hoy hole holo hobe hoe hoyeche hoise hocche hocce ache ase asen naki korano dey ney jay chay khay
    gele gelo geche gese giye giyeche kheye peye peyeche niyeche diyeche hoye krbo krte krle krar kre hbe hy lgbe lge jbe pbo jnno thke sthe paise paisi
    janabo jante banabo banate howar hower vai bhai`,
  en: `
    a an the of in on at to for from by with and or but if is are am was be been being do does did can could will would should shall may must
    i me my we us our you your he she they it its this that these those there here about into as vs versus between among st nd rd th wo im ive youre theyre any some every
    tell get make need want using really just also still plz please`,
};

/** Fillers too: verbs such as do, have, give, want. Each root takes each ending of its row. */
const verbs = [
  {
    roots: 'কর পার থাক লাগ ফেল রাখ আন আস দেখ বুঝ',
    endings: 'া ার ে েই েন েছি েছে েছেন ছি ছে ছেন ব বে বেন বো তে লে লাম ুন ি েনি',
  },
  {
    // Without নেই, which is a question word.
    roots: 'যা পা চা খা নে নি দে দি',
    endings: 'য় ব বে বেন বো তে লে লাম চ্ছি চ্ছে চ্ছেন ওয়া ওয়ার ইনি য়নি',
  },
  { roots: 'যা পা চা খা দে', endings: 'ই' },
  { roots: 'গি পে চে খে নি দি হ', endings: 'য়ে য়েছি য়েছে য়েছেন' },
  // Without বলে and বলতে, which are question words: কাকে বলে.
  { roots: 'বল', endings: 'া ার েই েন েছি েছে েছেন ছি ছে ছেন ব বে বেন বো লাম ুন ি েনি' },
  { roots: 'bol', endings: 'a ar en i echi eche echen esi ese chi che bo be ben b lam un o eni' },
  { roots: 'চা', endings: 'ইব ইবে ইবেন ইবো ইতে ইলে ইছে ইছেন' },
  { roots: 'গে', endings: 'লে ল ছে ছেন লাম' },
  {
    roots: 'kor par thak lag fel rakh an as ash dekh bujh',
    endings: 'a ar e en echi eche echen esi ese chi che bo be ben b te le lam un i o eni',
  },
  { roots: 'ja pa cha kha ne de ni di', endings: 'bo be ben b te le lam cchi cce oa oar wa war ini yni' },
  { roots: 'ja pa cha kha de', endings: 'i' },
  { roots: 'ni di kha', endings: 'se si ise isi' },
  { roots: 'cha', endings: 'ibo iben ite ile ise isi' },
];

/** Words that are hardly used for anything but the site's subject: a query with one of them gets the nearest results. */
const subject = `
  outsourcing outsource outsourced outsourcer freelancing freelancer freelancers freelance upwork fiverr payoneer marketplace marketplaces
  peopleperhour adsense skillshop muktopaath ledp escrow connect connects toptal freecodecamp coursera paypal mlm এমএলএম mtfe
  এমটিএফই blogging`;

/** What Bangla calls the Latin letters, from a to z. */
const letters = 'এ বি সি ডি ই এফ জি এইচ আই জে কে এল এম এন ও পি কিউ আর এস টি ইউ ভি ডব্লিউ এক্স ওয়াই জেড';

const tidy = (words: string) => words.trim().replace(/\s+/g, ' ');

/** The word lists, for the index: browsers get them with it and do not load this file. */
export const wordLists: WordLists = {
  questions: Object.fromEntries(
    Object.entries(questions).map(([question, words]) => [question, tidy(words)]),
  ),
  fillers: tidy(Object.values(fillers).join(' ')),
  verbs,
  subject: tidy(subject),
  letters,
};
