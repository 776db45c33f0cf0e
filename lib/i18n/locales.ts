/** The languages of the site, in the order in which pages and files list them. To add a language, start here. */
export const localeList = ['bn', 'en'] as const;

export type Locale = (typeof localeList)[number];

/** A text in every language of the site. */
export type Localized = Record<Locale, string>;

/** Scripts of the languages, by their Unicode names. lib/bangla has the sounds of each. */
export type Script = 'Bengali' | 'Latin';

/**
 * Names of the parts of the day with their first hour, shown before the time (বিকেল ৩:০৫); `am-pm`: Intl's, after it
 * (3:05 pm).
 */
export type DayPeriods = 'am-pm' | readonly (readonly [from: number, name: string])[];

/** What differs between languages, apart from the texts in content/. */
type LocaleTraits = {
  /** The language's own name, shown as it is in every language. */
  name: string;
  /** Its name in English, for messages to editors and developers. */
  englishName: string;
  /** Tag by which Intl formats numbers and dates, and sorts. */
  intl: string;
  /** og:locale; Facebook knows bn_IN, not bn_BD. */
  openGraph: string;
  script: Script;
  /** Counter style of numbered lists in app/globals.css. */
  listStyle: string;
  /** Line height of body text in app/globals.css. */
  leading: number;
  /** Line height on share pictures. */
  pictureLeading: number;
  /** Average reading speed. */
  wordsPerMinute: number;
  dayPeriods: DayPeriods;
  /** Examples in the template of a new article: a glossary term, and a sentence. */
  sample: { word: string; sentence: string };
  /** How an amount is written; `#` stands for the number. */
  money: Record<'BDT' | 'USD' | 'GBP' | 'EUR', string>;
};

/** The only table of languages. */
export const locales: Readonly<Record<Locale, LocaleTraits>> = {
  bn: {
    name: 'বাংলা',
    englishName: 'Bangla',
    intl: 'bn-BD',
    openGraph: 'bn_IN',
    script: 'Bengali',
    listStyle: 'bengali',
    leading: 1.8,
    // Bangla has signs above and below the line.
    pictureLeading: 1.4,
    wordsPerMinute: 180,
    // Intl would print “PM”.
    dayPeriods: [
      [0, 'রাত'],
      [4, 'ভোর'],
      [6, 'সকাল'],
      [12, 'দুপুর'],
      [15, 'বিকেল'],
      [18, 'সন্ধ্যা'],
      [20, 'রাত'],
    ],
    sample: { word: 'এসক্রো', sentence: 'প্রথম ধাপ।' },
    money: { USD: '# ডলার', GBP: '# পাউন্ড', EUR: '# ইউরো', BDT: '# টাকা' },
  },
  en: {
    name: 'English',
    englishName: 'English',
    intl: 'en-GB',
    openGraph: 'en_US',
    script: 'Latin',
    listStyle: 'decimal',
    leading: 1.65,
    pictureLeading: 1.22,
    wordsPerMinute: 220,
    dayPeriods: 'am-pm',
    sample: { word: 'escrow', sentence: 'The first step.' },
    money: { USD: 'US$#', GBP: '£#', EUR: '€#', BDT: 'Tk #' },
  },
};

/** The digit 0 of each language. Not in `locales`, so that the small module of the search box can import this alone. */
export const zeroDigits: Readonly<Localized> = { bn: '০', en: '0' };

/** Words that hardly any paragraph of the language does without: the check of the content knows a text of another one by them. */
export const commonWords: Readonly<Localized> = {
  bn: 'ও আর না কি কী এই সেই যে যা তা তার তাই এক একটি করে করুন করা করতে হয় হতে হলে থেকে জন্য সঙ্গে সাথে কোনো বা নয় নেই নিজের আপনার আপনি আছে দিয়ে পর হবে যায় কাজ কত এর এ তবে বলে কিন্তু সব',
  en: 'the of and to a in is it you for on with that as are or by from this be not at an your if no what who how can will do they one has have their but its all so than which more only after',
};

/** The language of `/` and of x-default. */
export const defaultLocale: Locale = 'bn';

/** The language in which readers write to their clients, whatever they read. */
export const phraseLocale: Locale = 'en';

/** The language in which devices read a text aloud when they have no voice of its own. */
export const spokenInstead: Locale = 'en';

/** All times of the site are Dhaka's. */
export const timeZone = 'Asia/Dhaka';

export function isLocale(value: string): value is Locale {
  return (localeList as readonly string[]).includes(value);
}

/** The language that a path begins with. */
export function findPathLocale(path: string): Locale | undefined {
  const [, first = ''] = path.split('/', 2);
  return isLocale(first) ? first : undefined;
}

/** The languages that the language links of a page lead to. */
export function otherLocales(locale: Locale): Locale[] {
  return localeList.filter((other) => other !== locale);
}

/** A value for every language. Use it instead of a cast, which would hide that one is missing. */
export function inEach<T>(valueIn: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(localeList.map((locale) => [locale, valueIn(locale)])) as Record<Locale, T>;
}

/** Whether every language has its value. */
export function isInEach<T>(values: Partial<Record<Locale, T>>): values is Record<Locale, T> {
  return localeList.every((locale) => values[locale] !== undefined);
}

/** The language of the check and of the commands. */
export const checkLocale: Locale = 'en';
