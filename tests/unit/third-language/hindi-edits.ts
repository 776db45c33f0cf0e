/** A change of one file: `put` takes the place of `at`, which has to be there. */
export type Edit = { file: string; at: string; put: string };

/** The one line that starts a language. */
export const hindiInList: Edit = {
  file: 'lib/i18n/locales.ts',
  at: "localeList = ['bn', 'en'",
  put: "localeList = ['bn', 'en', 'hi'",
};

const traits = `  hi: {
    name: 'हिन्दी',
    englishName: 'Hindi',
    intl: 'hi-IN-u-nu-deva',
    openGraph: 'hi_IN',
    script: 'Devanagari',
    listStyle: 'devanagari',
    leading: 1.7,
    pictureLeading: 1.4,
    wordsPerMinute: 180,
    dayPeriods: 'am-pm',
    sample: { word: 'एस्क्रो', sentence: 'पहला कदम।' },
    money: { USD: '# डॉलर', GBP: '# पाउंड', EUR: '# यूरो', BDT: '# टका' },
  },
`;

/** What the compiler asks for then: first the traits, then what has to be known of a new script. */
export const hindiTraits: Edit[] = [
  { file: 'lib/i18n/locales.ts', at: '};\n\n/** The digit 0', put: `${traits}};\n\n/** The digit 0` },
  { file: 'lib/i18n/locales.ts', at: "{ bn: '০', en: '0' }", put: "{ bn: '০', en: '0', hi: '०' }" },
  { file: 'lib/search/query/word-lists.ts', at: '  en: `', put: "  hi: 'का की के में',\n  en: `" },
];

export const devanagari: Edit = {
  file: 'lib/i18n/locales.ts',
  at: "'Bengali' | 'Latin'",
  put: "'Bengali' | 'Devanagari' | 'Latin'",
};

export const devanagariReadings: Edit[] = [
  {
    file: 'lib/bangla/sound-key.ts',
    at: '  Latin: {',
    put: `  Devanagari: {
    script: 'Devanagari',
    letter: /\\p{Script=Devanagari}/u,
    stem: (normal) => normal,
    sounds: (normal) => normal,
  },
  Latin: {`,
  },
  { file: 'lib/bangla/explain-key.ts', at: '  Latin: (', put: '  Devanagari: () => [],\n  Latin: (' },
];

/** What the test of the style sheet asks for. */
export const hindiStyle: Edit[] = [
  {
    file: 'app/globals.css',
    at: 'ol:where(:lang(bn))',
    put: 'body:lang(hi) {\n  line-height: 1.7;\n}\n\nol:where(:lang(hi)) {\n  list-style-type: devanagari;\n}\n\nol:where(:lang(bn))',
  },
];
