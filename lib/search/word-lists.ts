import type { WordLists } from './word-reader';

/**
 * What a reader asks, by the words that ask it. They find nothing by themselves, because every second page has them; where
 * one stands in a title or heading it decides between pages that are otherwise alike.
 */
const questions: Record<string, string> = {
  what: `কি কী কাকে বলে বলতে বুঝায় বোঝায় বুঝি মানে অর্থ সংজ্ঞা ki kake bole bolte bujhay bujay bojhay mane ortho
    what whats meaning means mean definition define`,
  how: `কীভাবে কিভাবে কেমনে কেমন উপায় নিয়ম kivabe kibhabe kibabe kivave kemne kemon upay niyom niom how way ways`,
  why: 'কেন keno kano why',
  which: `কোন কোনটি কোনটা কোনগুলো ভালো ভাল সেরা kon konta konti valo bhalo sera which best good better top`,
  much: 'কত কতটা কতটুকু কয় koto kototuku koyta much many',
  when: 'কবে কখন kobe kokhon when',
  where: 'কোথায় কোথা kothay kothai where',
  who: 'কে কারা কার kara who',
};

/** Words that carry no meaning of their own in a search, and are left out of it. */
const fillers = `
  এবং ও আর বা অথবা কিংবা কিন্তু তবে তাহলে যদি এর র এ এই সেই ঐ ওই যে যা যার যেন তা তার তাদের না নাই নেই নয় কিনা নাকি তো
  থেকে হতে দিয়ে নিয়ে নিয়েই দেয় নেয় আসলে আসলেই সহ আগে জন্য সঙ্গে সাথে মধ্যে কাছে উপর উপরে ওপর পর পরে সব কিছু কিছুই একটি একটা এক একই খুব জিনিসটা ব্যাপার ব্যাপারটা কোনো কোনও সম্পর্কে বিষয়ে জিনিস
  আমি আমার আমাকে আপনি আপনার আমরা তুমি তোমার
  হয় হলে হলো হল হবে হওয়া হওয়ার হচ্ছে আছে ছিল থাকে থাকা থাকার
  করা করে করি করব করবো করবেন করবে করতে করুন করার করলে করছি করেন করানো যায় যাবে যেতে যাওয়া যাওয়ার পারি পারব পারবো পারা পারে
  পাব পাবো পাওয়া পাওয়ার পাবেন পেতে লাগে লাগবে চাই চায় দরকার জানাব জানাবো জানতে চাইলে বানাব বানাবো বানাতে দেব দেবো দিতে নেব নেবো নিতে আনব আনবো খোলা খোলার খুলব খুলবো খুলতে
  ar er r e te ke ta ti na asole age soho shoho jinis jinish jinista bepar dey ney o othoba kintu tahole jodi ei sei je ja theke diye diya niye jonno jonne sathe moddhe upor por sob kisu kichu ekta ekti ek eki khub kono
  ami amar amake apni apnar amra tumi tomar hoy hole holo hobe hoe ache ase thake naki nai nei noy
  kora kore kori korbo korben korbe korte korun korar korle koren jay jai jabe jete pari parbo pare pabo paben pawa paoa pete lage lagbe chai cai dorkar
  janabo jante banabo banate dibo debo dite nibo nebo nite anbo anbe khola khula kholar khular khulbo khulte bolen bolun vai bhai please plz
  a an the of in on at to for from by with and or but if is are am was be been being do does did can could will would should shall may
  i me my we our you your he she they it its this that these those there here about into as vs versus between among not no any some tell get open make
`;

/** The words that do not name what is searched for. A part of the index: who searches need not have this file. */
export const wordLists: WordLists = { questions, fillers: fillers.trim().replace(/\s+/g, ' ') };
