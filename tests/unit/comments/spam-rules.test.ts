import { expect, test } from 'vitest';
import { findSpamPhrases, hasBlockedWord, unmaskWords } from '@/lib/comments/spam/find-spam-phrases';
import { imitatedDomains } from '@/lib/comments/spam/imitated-domains';
import { judgeLinks } from '@/lib/comments/spam/judge-links';
import { isLookAlikeDomain } from '@/lib/comments/spam/look-alike-domains';
import { spamPhrases } from '@/lib/comments/spam/spam-phrases';
import { foldText, hasLookAlikeLetters } from '@/lib/comments/text/fold-text';
import { renderBody } from '@/lib/comments/text/render-body';
import { findLinks } from '@/lib/content/markup/find-links';

test.each(spamPhrases)(
  'the phrase “$words” is found in “$hit” and not in “$miss”',
  ({ words, hit, miss }) => {
    expect(findSpamPhrases(unmaskWords(hit))).toContain(words);
    expect(findSpamPhrases(unmaskWords(miss))).toEqual([]);
  },
);

test.each([
  'c a s i n o',
  'c.a.s.i.n.o',
  'саsіnо',
  'c\u200basino',
  'ＣＡＳＩＮＯ',
  '𝓬𝓪𝓼𝓲𝓷𝓸',
  'c4s1n0',
  'ca\u0301sino',
  'casinos',
])('a phrase is found in any disguise: %s', (text) =>
  expect(findSpamPhrases(unmaskWords(text))).toContain('casino'),
);

test('a blocked word matches whole words only', () => {
  expect(hasBlockedWord(unmaskWords('কেনা গাধা ভালো'), ['গাধা'])).toBe(true);
  expect(hasBlockedWord(unmaskWords('গাধামি'), ['গাধা'])).toBe(false);
  expect(hasBlockedWord(unmaskWords('b.a.d. idea'), ['bad'])).toBe(true);
});

test('folding unifies look-alikes and leaves Bangla unchanged', () => {
  expect(foldText('Р\u0430ypal\u200b ২০২৬ Café র\u200d্যাব')).toBe('paypal 2026 cafe র্যাব');
  expect(foldText('আমি বাংলায় গান গাই')).toBe('আমি বাংলায় গান গাই'.normalize('NFKC'));
  expect(hasLookAlikeLetters('Рaypal')).toBe(true);
  expect(hasLookAlikeLetters('Привет, Karim; মার্কেট Fiverr-এ')).toBe(false);
});

test('known domains and their subdomains are not imitations', () => {
  for (const domain of imitatedDomains) {
    expect([domain, isLookAlikeDomain(domain)]).toEqual([domain, false]);
    expect([domain, isLookAlikeDomain(`help.${domain}`)]).toEqual([domain, false]);
    expect([domain, isLookAlikeDomain(`${domain}.login.example`)]).toEqual([domain, true]);
  }
});

test.each([
  'upw0rk.com',
  'upvvork.com',
  'fiver.com',
  'fiverr.co',
  'payoneer-login.com',
  'secure.bkash-verify.com',
  'раypal.com',
  'xn--pypal-4ve.com',
  'paypal.com.evil.example',
  'faceb00k.com',
])('an imitation is recognised: %s', (host) => expect(isLookAlikeDomain(host)).toBe(true));

test.each([
  'example.com',
  'kajpath.com',
  'guru99.com',
  'blog.google',
  'github.io',
  'prothomalo.com',
  'উদাহরণ.বাংলা',
  'bdjobs.com',
  'wikipedia.org',
])('another site is not an imitation: %s', (host) => expect(isLookAlikeDomain(host)).toBe(false));

test('links end where a reader sees them end', () => {
  const text =
    'দেখুন https://upwork.com/jobs। (www.example.com/a_(b)), https://উদাহরণ.বাংলা/ক; me@x.com javascript:alert(1) v1.2';
  expect(findLinks(text).map(({ text: found }) => found)).toEqual([
    'https://upwork.com/jobs',
    'www.example.com/a_(b)',
    'https://উদাহরণ.বাংলা/ক',
  ]);
});

test('a known domain without a protocol is not a link, another one is', () => {
  expect(judgeLinks('fiverr.com, help.upwork.com')).toMatchObject({ count: 0, lookAlikes: [] });
  expect(judgeLinks('example.com')).toMatchObject({ count: 1, hosts: ['example.com'] });
  expect(judgeLinks('x=https://evil.example')).toMatchObject({ count: 1 });
  expect(judgeLinks('a.com b.com c.com d.com')).toMatchObject({ isMany: true });
});

test('a body is rendered as escaped text with line breaks and nofollow links', () => {
  expect(renderBody('1 < 2 & "3"\nhttps://example.com/?a=1&b=2.')).toBe(
    '1 &lt; 2 &amp; &quot;3&quot;<br><a href="https://example.com/?a=1&amp;b=2" rel="ugc nofollow">https://example.com/?a=1&amp;b=2</a>.',
  );
  expect(renderBody('www.example.org')).toBe(
    '<a href="https://www.example.org/" rel="ugc nofollow">www.example.org</a>',
  );
  expect(renderBody('example.org, upw0rk.com')).toBe('example.org, upw0rk.com');
  expect(renderBody('https://upw0rk.com')).toBe('https://upw0rk.com');
});
