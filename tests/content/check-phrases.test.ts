import { expect, test } from 'vitest';
import { report } from './fixture';

const file = 'data/phrases.yaml';
const phrases = `late:
  title: { bn: দেরি ও ডেলিভারি, en: Delay and delivery }
  description: { bn: দেরি হলে কী লিখবেন।, en: What to write when you are late. }
  situations:
    running-late:
      title: { bn: দেরি হলে, en: You are late }
      advice: { bn: আগেই লিখুন।, en: Write early. }
      more: { article: first, section: start }
      asked: [deri hobe, kaj late, কাজে দেরি, কাজ দিতে দেরি, sorry for the delay]
      phrases:
        - say: The last file will be late.
          note: { bn: কোন অংশ দেরি হবে।, en: Which part is late. }
        - say: The new date is [14 December].
          note: { bn: নতুন তারিখ।, en: The new date. }
`;
const changed = (part: string, by: string) => ({ [file]: phrases.replace(part, () => by) });
const at = (place: string, rest: string) =>
  `content/${file}:${place}: invalid phrases\n  late.situations.running-late.${rest}`;

test('situations with sentences have no problem', () => {
  expect(report({ [file]: phrases })).toEqual([]);
});

test.each([
  [
    'a section that does not exist',
    changed('section: start', 'section: begin'),
    at(
      '8:40',
      'more.section: no section of "first" has the id "begin"\nFix: name a heading of the article by its id',
    ),
  ],
  [
    'an article that does not exist',
    changed('article: first', 'article: frist'),
    at(
      '8:24',
      'more.article: no article has the slug "frist" (did you mean "first"?)\nFix: name an article by its slug',
    ),
  ],
  [
    'a sentence that stands twice',
    changed('The new date is [14 December].', 'The last file will be late.'),
    at(
      '13:16',
      'phrases.1.say: "The last file will be late." also stands at late.situations.running-late.phrases.0.say\nFix: keep it where it fits best',
    ),
  ],
  [
    'a sentence in the wrong language',
    changed('The last file will be late.', 'ফাইলটি দেরিতে আসবে।'),
    at(
      '11:16',
      'phrases.0.say: expected a sentence in English, received "ফাইলটি দেরিতে আসবে।"\nFix: see content/README.md',
    ),
  ],
  [
    'a bracket that is not closed',
    changed('[14 December].', '[14 December.'),
    at(
      '13:16',
      'phrases.1.say: expected [ ] in pairs, around what readers replace, received "The new date is [14 December."\nFix: see content/README.md',
    ),
  ],
  [
    'what people ask in one script only',
    changed('কাজে দেরি, কাজ দিতে দেরি', 'late work, very late'),
    `content/${file}:9:7: invalid questions\n  late.situations.running-late.asked: expected at least 2 phrases in Bengali letters, received 0\nFix: write what people type in Bangla, in English and in Banglish`,
  ],
])('%s is reported', (_, files, problem) => {
  expect(report(files)).toEqual([problem]);
});
