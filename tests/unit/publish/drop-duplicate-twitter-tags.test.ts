import { expect, test } from 'vitest';
import { dropDuplicateTwitterTags } from '@/lib/publish/drop-duplicate-twitter-tags';

const og =
  '<meta property="og:title" content="ফি &amp; সময়"><meta property="og:image" content="https://kajpath.example/a.png">';

test('tags that repeat an Open Graph tag are removed', () => {
  const repeated =
    '<meta name="twitter:title" content="ফি &amp; সময়"><meta name="twitter:image" content="https://kajpath.example/a.png">';
  expect(dropDuplicateTwitterTags(og + repeated)).toBe(og);
});

test.each([
  ['says something else', '<meta name="twitter:title" content="ফি">'],
  ['has no Open Graph tag', '<meta name="twitter:description" content="কত ফি">'],
  ['has no fallback', '<meta name="twitter:card" content="summary_large_image">'],
  ['stands in the text', '<p>twitter:title ফি &amp; সময়</p>'],
])('a tag is kept that %s', (_, tag) => {
  expect(dropDuplicateTwitterTags(og + tag)).toBe(og + tag);
});
