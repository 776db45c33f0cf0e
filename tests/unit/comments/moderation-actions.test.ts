import { expect, test } from 'vitest';
import { hashEmail } from '@/lib/comments/hash-email';
import { parseAction } from '@/lib/comments/moderation/actions';
import { normalizeBlock } from '@/lib/comments/moderation/normalize-block';
import { judgeComment } from '@/lib/comments/spam/judge-comment';
import type { Block } from '@/lib/comments/store/comment-store';
import { cleanText } from '@/lib/comments/text/clean-text';

const id = '01a213a8-0000-7000-8000-000000000001';
const ids = new Map([['former-fees', 'k7dq3vmz9t']]);
const articleNames = { idOf: (name: string) => ids.get(name) };
const parse = (query: string) => parseAction(new URLSearchParams(query), articleNames);

test('an action is parsed from its own form fields only', () => {
  const version = 'aaaaaaaaaaaaaaa_';
  expect(parse(`act=spam&id=${id}.${version}&id=${id}.${version}&token=x`)).toEqual({
    act: 'spam',
    ids: [
      { id, version },
      { id, version },
    ],
  });
  expect(parse('act=approve')).toEqual({ act: 'approve', ids: [] });
  expect(parse(`act=undo&change=${id}`)).toEqual({ act: 'undo', change: id });
  expect(parse('act=close&article=fees&locale=bn')).toEqual({ act: 'close', article: 'fees', locale: 'bn' });
  expect(parse('act=open&article=former-fees&locale=bn')).toMatchObject({ article: 'k7dq3vmz9t' });
  expect(parse('act=block&kind=word&value=+casino+')).toEqual({
    act: 'block',
    kind: 'word',
    value: 'casino',
  });
  expect(parse(`act=blockEmail&id=${id}`)).toEqual({ act: 'blockEmail', id });
});

test('what is blocked is cleaned of invisible characters', () => {
  const blockOf = (kind: 'email' | 'domain' | 'word', value: string) => {
    const action = parseAction(new URLSearchParams({ act: 'block', kind, value }), articleNames);
    return action?.act === 'block' ? normalizeBlock(action.kind, action.value) : undefined;
  };
  for (const value of ['\u200bBad@exam\u00adple.com\u00a0', 'ｂａｄ＠ｅｘａｍｐｌｅ．ｃｏｍ'])
    expect(blockOf('email', value)).toEqual({ kind: 'email', value: hashEmail('bad@example.com') });
  expect(blockOf('domain', '\ufeffhttps://www.Bad\u200b.example/a/b')).toEqual({
    kind: 'domain',
    value: 'bad.example',
  });
  expect(blockOf('word', '\u200ecasi\u00adno')).toEqual({ kind: 'word', value: 'casino' });
  expect(blockOf('word', '\u200b\u00a0')).toBeUndefined();
});

const statusOf = (text: string, block: Pick<Block, 'kind' | 'value'>) =>
  judgeComment({
    name: cleanText('রহিমা'),
    body: cleanText(text),
    ...{ emailHash: 'x', ipHash: null, isHoneypotFilled: false, isPosing: false, isFlood: false },
    context: { approved: 1, spam: 0, repeatCount: 0, blocks: [{ ...block, createdAt: '' }] },
  }).status;

test.each<[Block['kind'], string, string]>([
  ['word', 'make-money', 'how to make-money'],
  ['word', 'make-money', 'Make money!'],
  ['word', 'casino!', 'a casino here'],
  ['word', 'v1agra', 'v1agra'],
  ['word', 'v1agra', 'VIAGRA'],
  ['word', 't.me', 'write to t.me/spammer'],
  ['word', ' দ্রুত \t আয়', 'দ্রুত আয় করুন'],
  ['word', 'c a s i n o', 'casino'],
  ['word', "don't", "I don’t and don't"],
  ['domain', 'https://bad.example/?page=1', 'see https://bad.example'],
  ['domain', 'bad.example?x=1#top', 'see bad.example/x for it, https://bad.example/'],
  ['domain', 'https://user:word@bad.example:8443/x', 'see https://bad.example:8443/x'],
  ['domain', '//WWW.Bad.Example.', 'see https://www.bad.example/'],
  ['domain', '*.bad.example', 'see https://shop.bad.example/'],
  ['domain', 'খারাপ.com', 'see https://খারাপ.com/'],
  ['domain', 'খারাপ.com', `see ${new URL('https://খারাপ.com').href}`],
])('a block of the %s %j finds %j', (kind, typed, text) => {
  const block = normalizeBlock(kind, typed);
  expect(block && statusOf(text, block)).toBe('spam');
});

test('a block that an earlier version stored still finds what it found', () => {
  expect(statusOf('see https://খারাপ.com/', { kind: 'domain', value: 'খারাপ.com' })).toBe('spam');
  expect(statusOf('casino', { kind: 'word', value: 'casino' })).toBe('spam');
});

test.each<[Block['kind'], string]>([
  ['word', '!'],
  ['word', ' – … '],
  ['domain', 'https://'],
  ['domain', 'two words'],
  ['email', 'nobody'],
  ['email', '@'],
  ['address', '203.0.113.7'],
])('a block of the %s %j is refused, because no comment could match it', (kind, typed) => {
  expect(normalizeBlock(kind, typed)).toBeUndefined();
});

test.each([
  '',
  'act=constructor',
  'act=__proto__',
  'act=approve&id=1',
  // Without the version that the moderator has seen.
  `act=approve&id=${id}`,
  `act=approve&${Array(201).fill(`id=${id}.aaaaaaaaaaaaaaaa`).join('&')}`,
  'act=undo',
  'act=close&article=../x&locale=bn',
  'act=close&article=fees&locale=fr',
  'act=block&kind=planet&value=earth',
  'act=block&kind=word&value=',
  'act=block&kind=domain&value=bad%00.example',
  'act=block&kind=domain&value=bad%0d%0a.example',
  `act=block&kind=word&value=${'x'.repeat(255)}`,
  'act=blockEmail&id=',
])('%j is not an action', (query) => {
  expect(parse(query)).toBeUndefined();
});
