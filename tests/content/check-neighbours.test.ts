import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check/check-content';
import { formatProblem } from '@/lib/content/problem';
import { body, createSource, edit, frontmatter, isPairProblem, report } from './fixture';

/*
 * More of each kind of fault in check-writing.test.ts: what pastes, keyboards and other programs bring. In English the text starts
 * in line 14. A headline with "warning" is a doubt, all others are refused.
 */

type Locale = 'bn' | 'en';

/** Everything that is told about a text, on one line each: place, headline, fix. */
function tell(locale: Locale, text: string): string[] {
  return tellSource({ [`articles/first/${locale}.mdx`]: `${frontmatter[locale]}${body[locale]}\n${text}\n` });
}

function tellSource(replaced: Record<string, string>): string[] {
  const { problems, warnings } = checkContent(createSource(replaced));
  // The texts stand in one language.
  return [...problems, ...warnings]
    .map((problem) => formatProblem(problem).replace(/\n\s*/g, ' '))
    .filter((problem) => !isPairProblem(problem));
}

const tellTitle = (locale: Locale, title: string) =>
  tellSource({
    [`articles/first/${locale}.mdx`]:
      frontmatter[locale].replace(/title: .*/, () => `title: ${title}`) + body[locale],
  });

const expectTold = (told: string[], locale: Locale, [place, headline, fix = '']: string[]) =>
  expect(told.filter((line) => line.includes(fix))).toContainEqual(
    expect.stringContaining(`content/articles/first/${locale}.mdx:${place}: ${headline}`),
  );

test.each<[row: string, Locale, text: string, ...told: string[]]>([
  ['E2', 'en', '| |\n|---|\n| |', '14:1', 'the table has no text that readers see', 'remove it'],
  ['E2', 'en', 'কাজ | টাকা\nলেখা | ক', '14:1', 'lines with bars are no table', '|---|---|'],
  [
    'E16',
    'en',
    'Name,Fee,Days\nPayoneer,2%,3',
    '14:1',
    'warning: lines with commas are no table',
    '|---|---|',
  ],
  ['E18', 'en', 'See Привет here.', '14:5', 'warning: "Привет" is a word in letters', 'Bangla or Latin'],
  ['E18', 'bn', 'এটি हिन्दी শব্দ।', '14:5', 'warning: "हिन्दी" is a word in letters', 'Bangla or Latin'],
  ['E18', 'en', 'See العربية here.', '14:5', 'warning: "العربية" is a word in letters', 'Bangla or Latin'],
  ['E18', 'bn', 'ফি 10 ডলার।', '14:4', 'warning: "10" is in Latin digits among Bangla words', 'write ১০'],
  ['E18', 'bn', 'দাম 1,250.50 টাকা।', '14:5', 'warning: "1,250.50" is in Latin digits', 'write ১,২৫০.৫০'],
  [
    'E16',
    'en',
    'The word is bro-\n\nken here.',
    '14:13',
    'warning: the text ends in a part of a word',
    'whole word',
  ],
  ['E16', 'bn', 'শব্দটি ভা-\n\nঙা এখানে।', '14:8', 'warning: the text ends in a part of a word', 'whole word'],
  ['E18', 'en', 'See 中文 here.', '14:5', 'warning: "中文" is a word in letters', 'Bangla or Latin'],
  ['E3', 'en', '#Part', '14:1', 'warning: readers would see the mark "#"', 'write \\# for a sign'],
  ['E3', 'en', '＃＃ part', '14:1', 'the sign "＃" is a wide one', 'write #'],
  ['E3', 'en', '-one', '14:1', 'warning: the line that begins with "-" is no list'],
  ['E3', 'en', '+one\n+two', '14:1', 'lines that begin with "+" are no list'],
  ['E3', 'en', '-> one\n-> two', '14:1', 'lines that begin with "->" are no list'],
  ['E3', 'en', '1.one\n2.two', '14:1', 'lines that begin with "1." are no list'],
  ['E3', 'bn', '১- এক\n২- দুই', '14:1', 'lines that begin with "১-" are no list'],
  ['E3', 'bn', '১: এক\n২: দুই', '14:1', 'lines that begin with "১:" are no list'],
  ['E3', 'bn', 'ধাপ ১: এক\nধাপ ২: দুই', '14:1', 'lines that begin with "ধাপ ১:" are no list'],
  ['E3', 'en', '1️⃣ one\n2️⃣ two', '14:1', 'lines that begin with "1️⃣" are no list'],
  ['E3', 'en', '① one\n② two', '14:1', 'lines that begin with "①" are no list'],
  ['E3', 'bn', '১. এক / ২. দুই', '14:1', 'the line that begins with "১." is no list'],
  ['E3', 'en', '[ ] task\n[x] done', '14:1', 'the line that begins with "[ ]" is no list', '- [x]'],
  ['E3', 'en', '[[fee]]', '14:1', 'the link is broken at "[[fee]]"'],
  ['E3', 'bn', '(ফি)[/bn/second]', '14:4', 'the link is broken at ")["'],
  ['E3', 'bn', '[ফি(/bn/second)', '14:1', 'warning: the link may be broken at "[ফি("'],
  ['E3', 'en', '1. one\n\n5. five', '16:1', 'warning: the list has the number 5, and readers see 2'],
  ['E3', 'en', '1986. A great year', '14:1', 'warning: the line that begins with "1986." becomes a list'],
  ['E4', 'en', '[a](https://example.com/a।)', '14:1', 'the address "https://example.com/a।" ends with ।'],
  ['E4', 'en', '[a](https://example.com/a”)', '14:1', 'the address "https://example.com/a”" ends with ”'],
  [
    'E4',
    'en',
    '[a](www.example.com)',
    '14:1',
    'the address "www.example.com" has no https://',
    'https://www.',
  ],
  [
    'E4',
    'en',
    '[a](a@example.com)',
    '14:1',
    'the address "a@example.com" is one of e-mail',
    'mailto:a@example.com',
  ],
  ['E4', 'en', '[a](mailto:a@example)', '14:1', 'the address "mailto:a@example" is none of e-mail'],
  [
    'E4',
    'en',
    '[a](https://https://a.example)',
    '14:1',
    'the address "https://https://a.example" begins twice',
  ],
  ['E4', 'en', 'See https:// example.com/a', '14:5', 'the address is broken at "https://"'],
  ['E4', 'en', 'See http:/example.com/a', '14:5', 'the address is broken at "http:/"'],
  ['E6', 'en', '[a](https://kajpath.example./en/no)', '14:1', 'the link "/en/no" has no target'],
  ['E6', 'en', '[a](https://www.kajpath.example/en/no)', '14:1', 'the link "/en/no" has no target'],
  ['E8', 'en', 'a\ufe0f b', '14:2', 'the invisible sign U+FE0F stands behind no picture', 'remove it'],
  [
    'E8',
    'en',
    '[a](https://a.example/%E2%80%8B)',
    '14:1',
    'the address "https://a.example/%E2%80%8B" has an invisible',
  ],
  ['E9', 'bn', 'কাজ শেষ | এরপর', '14:8', 'warning: a vertical bar stands between words', 'write ।'],
  ['E9', 'bn', 'কাজ শেষ।| এরপর', '14:8', 'warning: "।|" stands where one দাঁড়ি is enough', 'write ।'],
  ['E13', 'en', 'See [**nothing**][no]', '14:17', 'the link "][no]" has no address'],
  ['E13', 'en', 'See [no\nthing][un\ndefined]', '14:5', 'the link "[no thing][un defined]" has no address'],
  ['E13', 'en', 'See ![**pic**][no]', '14:5', 'the image "![" has no address'],
  ['E13', 'en', 'See [^a b].', '14:5', 'the mark of a footnote has a space in it: "[^a b]"'],
  ['E14', 'en', 'a\n\n[^1]: b[^1]', '16:1', 'nothing refers to the footnote [^1]'],
  ['E14', 'en', 'a\n\n[^1]: b[^2]\n\n[^2]: c[^1]', '18:1', 'nothing refers to the footnote [^2]'],
  ['E15', 'en', '## &nbsp; [#x]', '14:1', 'the heading has no text', 'write what the section is about'],
  ['E15', 'en', '[**\u200d**](https://a.example)', '14:1', 'the link has no text'],
  ['E15', 'en', '```\n```', '14:1', 'the block of code is empty'],
  ['E15', 'en', '```\nthe rest of the text', '14:1', 'the block of code is never closed', 'put a line ```'],
  [
    'E16',
    'en',
    '\uf0b7 one\n\uf0b7 two',
    '14:1',
    'the sign U+F0B7 belongs to one font only',
    'begin the lines of a list',
  ],
  ['E16', 'en', '•one\n•two', '14:1', 'the line that begins with "•" is no list'],
  ['E16', 'en', '☐ one\n☑ two', '14:1', 'the line that begins with "☐" is no list'],
  [
    'E16',
    'en',
    'o one\no two',
    '14:1',
    'lines that begin with "o" are no list: the sign of a bullet was lost',
  ],
  [
    'E16',
    'en',
    'Ø one\nØ two',
    '14:1',
    'lines that begin with "Ø" are no list: the sign of a bullet was lost',
  ],
  ['E16', 'en', 'a • b • c', '14:1', 'warning: a list stands in one line'],
  ['E16', 'en', 'a\tb\tc', '14:1', 'lines with tabs are no table'],
  ['E16', 'en', 'a    b    c\nd    e    f', '14:1', 'lines with columns of spaces are no table'],
  [
    'E16',
    'en',
    'a bro-\nken word',
    '14:6',
    'warning: a word is broken by a hyphen',
    'write the word on one line',
  ],
  ['E16', 'bn', 'ভাঙা শ-\nব্দ', '14:7', 'warning: a word is broken by a hyphen', 'write the word on one line'],
  ['E16', 'en', 'a bro- ken word', '14:6', 'warning: a word may be broken by the hyphen', 'join the word'],
  ['E16', 'en', 'a bro¬ken word', '14:6', 'warning: a word may be broken by the hyphen', 'join the word'],
  ['E16', 'en', 'the end\n12\ngoes on', '15:1', 'warning: "12" looks like the number of a page', 'remove it'],
  ['E16', 'bn', 'শেষ\n— ১২ —\nআবার', '15:1', 'warning: "— ১২ —" looks like the number of a page', 'remove it'],
  ['E16', 'en', 'a\n\n12\n\nb', '16:1', 'warning: "12" looks like the number of a page', 'remove it'],
  ['E16', 'en', 'Page 12 of 30', '14:1', 'warning: "Page 12 of 30" looks like the number of a page'],
  ['E16', 'bn', 'পৃষ্ঠা ১২', '14:1', 'warning: "পৃষ্ঠা ১২" looks like the number of a page'],
  ['E16', 'en', 'Fees ........ 5', '14:6', '"........ 5" was left over'],
  ['E16', 'bn', 'বলে[১] এবং[ক] আর[টীকা ১]', '14:11', '"[ক]" was left over', 'remove it'],
  ['E16', 'en', 'so it is[citation needed]', '14:9', '"[citation needed]" was left over', 'remove it'],
  ['E16', 'en', 'Wiki says¹ so', '14:10', 'warning: "¹" looks like the mark of a footnote'],
  ['E16', 'en', 'Error! Bookmark not defined.', '14:1', '"Error! Bookmark not defined." was left over'],
  ['E16', 'en', 'ﬁnd it', '14:1', '"ﬁ" is one sign for several letters', 'write fi'],
  ['E16', 'en', "'''bold''' here", '14:1', `readers would see the marks of "'''bold'''"`],
  ['E16', 'en', '[caption]a[/caption]', '14:11', 'readers would see the marks of "[/caption]"'],
  ['E16', 'en', '> [!NOTE]\n> text', '14:3', 'readers would see the marks of "[!NOTE]"', 'write <Callout>'],
  ['E16', 'en', 'a :smile: b', '14:3', 'readers would see the marks of ":smile:"'],
  [
    'E17',
    'en',
    '[a](https://bit.ly/abc)',
    '14:1',
    'warning: the address "https://bit.ly/abc" does not say',
    'open it',
  ],
  [
    'E17',
    'en',
    'https://tinyurl.com/abc',
    '14:1',
    'warning: the address "https://tinyurl.com/abc" does not say',
  ],
  [
    'E17',
    'en',
    '[a](https://amzn.to/abc)',
    '14:1',
    'warning: the address "https://amzn.to/abc" does not say',
  ],
  [
    'E17',
    'en',
    '[a](https://www.google.com/amp/s/a.example)',
    '14:1',
    'warning: the address "https://www.google.com/amp/s/a.example" leads to a copy',
  ],
  [
    'E17',
    'en',
    '[a](https://youtu.be/x?si=abc)',
    '14:1',
    'the address "https://youtu.be/x?si=abc" leads',
    'write https://youtu.be/x',
  ],
  [
    'E17',
    'en',
    '[a](https://vk.com/away.php?to=https%3A%2F%2Fa.example%2F)',
    '14:1',
    'the address "https://vk.com/away.php?to=https%3A%2F%2Fa.example%2F" leads',
    'write https://a.example/',
  ],
  [
    'E17',
    'en',
    '[a](http://localhost:3000/en)',
    '14:1',
    'the address "http://localhost:3000/en" leads to a machine',
  ],
  ['E17', 'en', '[a](http://192.168.0.1/)', '14:1', 'the address "http://192.168.0.1/" leads to a machine'],
  ['E18', 'en', '🅵🅴🅴 here', '14:1', '"🅵🅴🅴" is written in letters for decoration'],
  ['E18', 'en', 'ꜰᴇᴇ here', '14:1', '"ꜰᴇᴇ" is written in letters for decoration'],
  ['E18', 'en', 'a\u0336b\u0336c', '14:1', 'the signs above, below or through', '~~struck~~'],
  ['E18', 'en', 'Fιverr', '14:2', 'the letter "ι" is of another script'],
  ['E18', 'bn', 'কাজ \u09bfদন', '14:5', 'the sign "\u09bf" stands behind no letter'],
  ['E18', 'bn', 'ব\u09bc কাজ', '14:2', 'a dot stands below a letter that has none', 'write র'],
  ['E18', 'bn', 'হ্যাঁা', '14:5', 'the signs "\u0981\u09be" do not belong together'],
  ['E18', 'bn', 'সব কাজ শেষ.', '14:11', 'warning: a full stop stands where a দাঁড়ি is meant', 'write ।'],
  ['E18', 'en', 'Ð¿Ñ€Ð¸ here', '14:1', '"Ð¿Ñ€Ð¸" was read in the wrong encoding'],
  ['E18', 'en', '?? ?? ??', '14:1', 'letters were lost: "?? ?? ??"'],
  ['E18', 'en', '□□□ here', '14:1', 'letters were lost: "□□□"'],
  ['E18', 'en', '%E0%A6%95%E0%A6%BE', '14:1', '"%E0%A6%95%E0%A6%BE" is the code of letters'],
  ['E19', 'bn', '_ বাঁকা _ কাজ', '14:1', 'readers would see the marks of "_ বাঁকা _"'],
  ['E19', 'bn', '~কাটা~ কাজ', '14:1', 'readers would see the marks of "~কাটা~"', '~~struck~~'],
  ['E19', 'bn', '* মোটা * কাজ', '14:8', 'warning: readers would see the mark "*"'],
  ['E19', 'bn', '*মোটা কাজ', '14:1', 'warning: readers would see the mark "*": the emphasis is not closed'],
  ['E19', 'bn', '_বাঁকা কাজ', '14:1', 'warning: readers would see the mark "_": the emphasis is not closed'],
  ['E19', 'bn', '***মোটা** কাজ', '14:1', 'readers would see the mark "*": the text beside it'],
  ['E19', 'bn', '**মোটা*** কাজ', '14:9', 'readers would see the mark "*": the text beside it'],
])('%s: in %s, %j is told', (_, locale, text, ...told) => {
  expectTold(tell(locale, text), locale, told);
});

test.each<[row: string, Locale, title: string, ...told: string[]]>([
  ['E1', 'en', '&fees in 2026', '2:8', 'the text is cut off: "&fees"', 'put quotes around the text'],
  ['E1', 'en', '!!str fees in 2026', '2:8', 'the text is cut off: "!!str"', 'put quotes'],
  ['E7', 'bn', 'কাজের ফ\u200cী কোথায়', '2:8', 'the spelling "ফী" should be avoided', 'write ফি'],
  ['E9', 'en', '“Fees in 2026”', '2:8', 'warning: readers would see quotation marks around the whole text'],
  [
    'E9',
    'en',
    '"Fees in 2026”',
    '2:8',
    'YAML cannot be read: the text begins with " and ends with ”',
    'straight quote',
  ],
  ['E9', 'bn', 'কাজ শেষ| এরপর', '2:8', 'a vertical bar stands where a দাঁড়ি is meant', 'write ।'],
  ['E9', 'bn', 'তার দু:খ কোথায়', '2:8', 'a colon stands inside a word', 'write ঃ'],
  ['E12', 'bn', 'Where to begin with work', '2:8', 'the title is not in Bangla', 'write it in Bangla'],
  ['E12', 'en', 'কাজের শুরু কোথায়', '2:8', 'the title is not in English', 'write it in English'],
  ['E18', 'en', '𝐅ees of work', '2:8', '"𝐅" is written in letters for decoration', 'write F'],
  ['E19', 'en', 'Where *to* begin', '2:8', 'readers would see the marks of "*to*"', 'remove the marks'],
  ['E19', 'en', 'Where _to_ begin', '2:8', 'readers would see the marks of "_to_"', 'remove the marks'],
  ['E19', 'en', 'Where ~to~ begin', '2:8', 'readers would see the marks of "~to~"', 'remove the marks'],
  ['E19', 'en', 'Where `to` begin', '2:8', 'readers would see the marks of "`to`"', 'remove the marks'],
  ['E19', 'en', 'Where **to begin', '2:8', 'readers would see the marks of "**"', 'remove the marks'],
  ['E19', 'en', 'Where <b>to</b> begin', '2:8', 'warning: readers would see "<b>"', 'remove the tag'],
  [
    'E19',
    'en',
    'Where &amp; how to begin',
    '2:8',
    'warning: readers would see "&amp;"',
    'write the sign itself',
  ],
  ['E19', 'en', 'Where to begin [#start]', '2:8', 'readers would see the marks of "[#start]"'],
])('%s: in %s, the title %j is told', (_, locale, title, ...told) => {
  expectTold(tellTitle(locale, title), locale, told);
});

test('E12: words of the glossary and headings in the other language are told', () => {
  expect(
    report(edit('data/glossary.yaml', 'টাকা আটকে রাখার ব্যবস্থা।', 'Money that is held until the end.')),
  ).toEqual([expect.stringContaining('content/data/glossary.yaml:3:18: the text is not in Bangla')]);
  expectTold(tell('bn', '## Where to begin with work [#start-work]'), 'bn', [
    '14:1',
    'warning: the heading is not in Bangla',
  ]);
});

/** What looks like a fault and is none. */
test.each<[Locale, string]>([
  ['bn', 'ফাইভারের ফি ২০–২৫% <Cite id="circular" />, মো. রহিম, ড. করিম, ইত্যাদি।'],
  ['bn', 'র‌্যাব, উৎস, হ্যাঁ, দুঃখ, ঋণ, কৃষ্ণ, Fiverr-এর, “উদ্ধৃতি”'],
  [
    'en',
    'short- and long-term, 10 m², C++, f(x) = y^2 <Cite id="circular" />, @name, a_b, see [note], 5 * 3',
  ],
  ['en', '1. one\n2. two\n3. three'],
  ['en', '1. one\n1. two\n1. three'],
  ['en', '- [ ] task\n- [x] done'],
  ['en', 'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c'],
  ['en', '```\n- a   b   c\n* d   e   f\n```'],
  ['en', '❤️ 🇧🇩 👍🏽 ☎️ ©️'],
  ['en', '[a](https://bn.wikipedia.org/wiki/%E0%A6%AB%E0%A6%BF) https://example.com/a%E0%A6%AB%E0%A6%BF'],
  ['en', 'Home | Contact'],
  ['bn', 'উইন্ডোজ নয়, Windows 10 এ চলে <Cite id="circular" />; 2FA চালু থাকে।'],
  ['en', 'A well-known rule - and a hyphen.'],
])('in %s, %j has no problem', (locale, text) => {
  expect(tell(locale, text)).toEqual([]);
});
