import { expect, test } from 'vitest';
import { leaveOutComments } from '@/lib/server/export/leave-out-comments';

test('comments, the form for mistakes and the links to it go; every other byte stays', () => {
  const before = '<!DOCTYPE html><html lang=bn><body><article><ul class="meta"><li>৬ মিনিট</li>';
  const link = '<li><a href="/bn/corrections?page=x#write" rel="nofollow">ভুল পেয়েছেন?</a></li>';
  const middle = '</ul><p>Text &amp; more<br/></p><a href="/bn/corrections">all</a>';
  const line = '<p class="ask"><a href="/bn/corrections?page=x#write">tell us</a></p>';
  const thread =
    '<section class="ask" id="comments"><h2>Comments</h2><p><a href="/bn/x/comments">Read</a></p></section>';
  const end = '</article><footer>end</footer></body></html>\n';
  expect(leaveOutComments(before + link + middle + line + thread + end)).toBe(before + middle + end);
  const form = '<section id="write"><form action="/api/reports"><input name="token"></form></section>';
  expect(leaveOutComments(before + form + end)).toBe(before + end);
  expect(leaveOutComments(before + middle + end)).toBe(before + middle + end);
});
