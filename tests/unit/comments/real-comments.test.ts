import { expect, test } from 'vitest';
import { replyAsEditor } from '@/lib/comments/moderation/reply-as-editor';
import { issueEditCookie } from '@/lib/comments/revision/edit-cookie';
import { reviseComment } from '@/lib/comments/revision/revise-comment';
import { issueFormToken } from '@/lib/comments/submission/form-token';
import { submitComment } from '@/lib/comments/submission/submit-comment';
import { facts, fillForm, formArticle, type TestComments, withComments } from './open-comments';
import { at, noon } from './samples';

/* What people write as it is: one letter, the same again, addresses of mail of every kind, spaces at the ends of lines. */

let forms = 0;

/** Sends a new form, which has a token of its own. */
function send(comments: TestComments, own: Record<string, string>, changed: Partial<typeof facts> = {}) {
  forms += 1;
  const token = issueFormToken(
    { article: 'marketplaces', locale: 'bn', now: noon - 10_000 - forms },
    comments.secret,
  );
  return submitComment(
    fillForm({ token, ...own }, comments),
    { ...facts, article: formArticle('marketplaces'), ...changed },
    comments,
  );
}

/** One letter of scripts that people here and abroad write their names in. */
test.each([
  'ক',
  'মৌ',
  'শ্রী',
  'রু',
  'অ',
  'ঈ',
  'ৎ',
  'Q',
  'é',
  'Я',
  'λ',
  'ب',
  'א',
  'अ',
  'ਅ',
  'અ',
  'அ',
  'అ',
  'ಅ',
  'അ',
  'සි',
  'ไ',
  'မ',
  'ა',
  'Ա',
  'አ',
  '好',
  'あ',
  '네',
  'ꯀ',
  '𑄌',
  '𑚀',
])('%s is a name and an answer', (word) =>
  withComments({}, async (comments) => {
    const outcome = await send(comments, { name: word, body: word });
    expect(outcome).toMatchObject({ kind: 'stored', comment: { name: word, body: word } });
  }),
);

test('the same text again counts towards the limit of its address, also from a browser that sent it before', () =>
  withComments({ COMMENTS_PER_ADDRESS: '3' }, async (comments) => {
    const first = await send(comments, { body: 'ধন্যবাদ' });
    const writerCookie = first.kind === 'stored' ? first.writerCookie?.value : undefined;
    expect(writerCookie).toBeDefined();
    const kinds: string[] = [];
    for (const body of ['ধন্যবাদ', 'ধন্যবাদ', 'ধন্যবাদ', 'আরেকটি কথা'])
      kinds.push((await send(comments, { body }, { writerCookie })).kind);
    expect(kinds).toEqual(['stored', 'stored', 'limited', 'limited']);
    expect((await comments.store.listQueue({})).total).toBe(1);
  }));

/** As the field of HTML judges (html.spec.whatwg.org, "valid e-mail address"), and with a dot in the domain. */
test.each([
  'a@example.com',
  'o&m@example.com',
  "o'neill@example.com",
  'a+b@example.com',
  'a..b@example.com',
  '.a@example.com',
  'a.@example.com',
  "!#$%&'*+/=?^_`{|}~-@example.com",
  'a@sub.example.co.uk',
  'a@1.example',
  'mou@xn--54b7fta0cc.com',
  `a@${'b'.repeat(63)}.com`,
])('%s is an address of mail', (email) =>
  withComments({}, async (comments) => {
    expect(await send(comments, { email })).toMatchObject({ kind: 'stored', comment: { email } });
  }),
);

test.each([
  'a',
  '@example.com',
  'a@',
  'a@@example.com',
  'a b@example.com',
  'a@example',
  'a@.com',
  'a@example..com',
  'a@-example.com',
  'a@example-.com',
  'a@exa_mple.com',
  '"a b"@example.com',
  'a@[192.0.2.1]',
  'a@example.com.',
  'মৌ@example.com',
  `a@${'b'.repeat(64)}.com`,
])('%s is no address of mail', (email) =>
  withComments({}, async (comments) => {
    expect(await send(comments, { email })).toMatchObject({ kind: 'invalid', fields: { email: 'notEmail' } });
  }),
);

const typed = '\n\nএক  \nদুই\t\n \n\n\n  তিন \u00a0\n';
const kept = 'এক\nদুই\n\n  তিন';

test('spaces at the ends of lines are cut alike in a comment, an edit and an answer of the editor', () =>
  withComments({}, async (comments) => {
    const sent = await send(comments, { body: typed });
    if (sent.kind !== 'stored') throw new Error(sent.kind);
    const { id, createdAt } = sent.comment;
    expect(sent.comment.body).toBe(kept);
    const cookie = issueEditCookie({ id, createdAt }, noon, comments.secret)?.value;
    const edited = await reviseComment(
      { id, cookie, headers: facts.headers, now: noon + 60_000, body: `${typed}চার  ` },
      comments,
    );
    expect(edited).toMatchObject({ kind: 'changed', comment: { body: `${kept}\nচার` } });
    const reply = await replyAsEditor(
      { parent: id, name: 'সম্পাদক', body: typed, submissionKey: 'a', actor: 'moderator', at: at(9) },
      comments,
    );
    expect(reply).toMatchObject({ kind: 'stored', comment: { body: kept } });
  }));

test('spaces around a name are cut, and those inside become one', () =>
  withComments({}, async (comments) => {
    const outcome = await send(comments, { name: ' রহিমা \t খাতুন\u00a0' });
    expect(outcome).toMatchObject({ kind: 'stored', comment: { name: 'রহিমা খাতুন' } });
  }));
