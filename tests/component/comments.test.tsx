import { expect, test } from 'vitest';
import { CommentForm } from '@/components/comments/CommentForm';
import { CommentsPage } from '@/components/comments/CommentsPage';
import { CommentsUnavailable } from '@/components/comments/CommentsUnavailable';
import { CommentThread } from '@/components/comments/CommentThread';
import { EditForm } from '@/components/comments/EditForm';
import { FormProblem } from '@/components/comments/FormProblem';
import { OwnComments } from '@/components/comments/OwnComments';
import { SubscriptionPage } from '@/components/comments/SubscriptionPage';
import { sentNotices, threadQuerySchema } from '@/lib/comments/thread/thread-query';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { sampleComment } from '../unit/comments/samples';
import { ids, loaded, publicComment, refused, thread } from './comment-samples';
import { bothLocales, listParts, messageOf, readText, render } from './render';
import { article, hostile } from './samples';

const fieldOf = (html: string, tag: string, name: string) => {
  const parts = listParts(html, tag).filter(({ attributes }) => attributes.name === name);
  return parts[0]?.attributes.value ?? parts[0]?.text;
};
const hrefs = (html: string) => listParts(html, 'a').map(({ attributes }) => attributes.href);
const form = (props: Partial<Parameters<typeof CommentForm>[0]> = {}) => (
  <CommentForm article={article} token="token" canNotify={false} {...props} />
);
const page = (props: Partial<Parameters<typeof CommentsPage>[0]> = {}) => (
  <CommentsPage
    article={article}
    steps={[]}
    query={threadQuerySchema.parse({})}
    loaded={loaded()}
    result={{}}
    script="/assets/comments.0123456789.js"
    {...props}
  />
);
const threadOf = (of: ReturnType<typeof thread>, own: string[] = []) => (
  <CommentThread slug={article.slug} thread={of} order="oldest" ownIds={own} />
);

test.each(bothLocales)('an empty thread in %s invites to write, a closed one does not', (locale) => {
  expect(readText(render(threadOf(thread()), locale))).toBe(messageOf(locale, 'CommentThread', 'none'));
  expect(readText(render(threadOf(thread([], { isClosed: true })), locale))).toBe(
    messageOf(locale, 'CommentThread', 'noneClosed'),
  );
});

test.each([
  ['bn', '১টি মন্তব্য', '১২টি মন্তব্য'],
  ['en', '1 comment', '12 comments'],
] as [Locale, string, string][])('a thread in %s counts its comments', (locale, one, twelve) => {
  const counted = (count: number) => render(threadOf(thread([publicComment()], { count })), locale);
  expect(listParts(counted(1), 'span')[0]?.text).toBe(one);
  expect(listParts(counted(12), 'span')[0]?.text).toBe(twelve);
});

test.each(bothLocales)('text typed by a writer in %s is escaped everywhere', (locale) => {
  const comment = publicComment({ name: hostile, body: `${hostile}\n${hostile}` });
  const html = render(threadOf(thread([comment])), locale);
  for (const tag of ['b', 'script']) expect(listParts(html, tag)).toEqual([]);
  expect(listParts(html, 'strong')[0]).toMatchObject({ attributes: { dir: 'auto' }, text: hostile });
  const [text] = listParts(html, 'p').filter(({ attributes }) => attributes.class === 'text');
  expect(text?.attributes.dir).toBe('auto');
  expect(text?.text).toBe(hostile + hostile);
  expect(listParts(html, 'br')).toHaveLength(1);
  const answering = render(form({ parent: { id: ids.top, name: hostile } }), locale);
  expect(listParts(answering, 'h2')[0]?.text).toContain(hostile);
  expect(listParts(answering, 'b')).toEqual([]);
});

test.each(bothLocales)('a name of sixty letters in %s is shown in full, with its joiners', (locale) => {
  const name = 'র‍্যাহ্যাঁ'.repeat(20);
  const html = render(threadOf(thread([publicComment({ name })])), locale);
  expect(listParts(html, 'strong')[0]?.text).toBe(name);
});

test.each(bothLocales)(
  'only top-level comments in %s have a reply link, and none in a closed thread',
  (locale) => {
    const top = publicComment();
    const reply = publicComment({ id: ids.reply, parent: ids.top, isByEditor: true });
    const second = publicComment({ id: ids.other, parent: ids.top });
    const entries = [{ ...top, replies: [reply, second] }];
    const answers = (html: string) => hrefs(html).filter((address) => address?.includes('reply='));
    const open = render(threadOf(thread([], { entries, count: 2 })), locale);
    expect(answers(open)).toEqual([`${href.comments(locale, article.slug, { reply: ids.top })}#write`]);
    expect(answers(render(threadOf(thread([], { entries, count: 2, isClosed: true })), locale))).toEqual([]);
    const badges = listParts(open, 'span').filter(({ attributes }) => attributes.class === 'editor');
    expect(badges.map(({ text }) => text)).toEqual([messageOf(locale, 'CommentItem', 'author')]);
  },
);

test.each(bothLocales)('only the writer’s own comments in %s have an edit link', (locale) => {
  const comments = [publicComment(), publicComment({ id: ids.other })];
  const html = render(threadOf(thread(comments), [ids.other]), locale);
  expect(hrefs(html).filter((address) => address?.includes('edit='))).toEqual([
    `${href.comments(locale, article.slug, { edit: ids.other })}#write`,
  ]);
});

test.each(bothLocales)('the forms in %s name the article by its id, the links by its slug', (locale) => {
  const own = sampleComment({ id: ids.top, article: article.id });
  const html = render(page({ loaded: loaded({ thread: thread([publicComment()]), own: [own] }) }), locale);
  expect(fieldOf(html, 'input', 'article')).toBe(article.id);
  const editing = render(<EditForm article={article} comment={own} revision={undefined} />, locale);
  expect(fieldOf(editing, 'input', 'article')).toBe(article.id);
  for (const address of [...hrefs(html), ...hrefs(editing)]) {
    expect(address).not.toContain(article.id);
    expect(address).toContain(`/${locale}/${article.slug}`);
  }
});

test.each(bothLocales)('a removed comment in %s leaves a placeholder with its replies', (locale) => {
  const gone = publicComment({ name: '', body: '', removedAt: '2026-11-25T06:00:00.000Z' });
  const reply = publicComment({ id: ids.reply, parent: ids.top, body: 'Still here' });
  const html = render(threadOf(thread([], { entries: [{ ...gone, replies: [reply] }], count: 1 })), locale);
  expect(readText(html)).toContain(messageOf(locale, 'CommentItem', 'removed'));
  expect(readText(html)).toContain('Still here');
  expect(hrefs(html).filter((address) => address?.includes('reply='))).toEqual([]);
});

test.each(bothLocales)('a long thread in %s has pages that keep its order', (locale) => {
  const long = thread([publicComment()], { page: 2, pages: 3 });
  const html = render(<CommentThread slug={article.slug} thread={long} order="newest" ownIds={[]} />, locale);
  const at = (query: Record<string, string>) => href.comments(locale, article.slug, query);
  expect(hrefs(html)).toEqual(
    expect.arrayContaining([at({ order: 'newest' }), at({ order: 'newest', page: '3' })]),
  );
  expect(readText(html)).toContain(locale === 'bn' ? 'পাতা ২, মোট ৩' : 'Page 2 of 3');
  const fragment = render(
    <CommentThread slug={article.slug} thread={long} order="oldest" ownIds={[]} isFragment />,
    locale,
  );
  expect(hrefs(fragment)).toContain(at({ page: '2' }));
  expect(listParts(fragment, 'nav')).toEqual([]);
});

test.each(bothLocales)(
  'CommentForm in %s has three fields, and hides the honeypot from everybody',
  (locale) => {
    const html = render(form(), locale);
    expect(fieldOf(html, 'input', 'article')).toBe(article.id);
    expect(fieldOf(html, 'input', 'lang')).toBe(locale);
    expect(fieldOf(html, 'input', 'token')).toBe('token');
    for (const name of ['body', 'name', 'email'])
      expect(readText(html)).toContain(messageOf(locale, 'CommentForm', name));
    expect(readText(html)).toContain(messageOf(locale, 'CommentForm', 'consent'));
    const trap = listParts(html, 'input').find(({ attributes }) => attributes.name === 'homepage');
    expect(trap?.attributes).toMatchObject({ tabindex: '-1', autocomplete: 'off' });
    expect(html).toMatch(/<p class="homepage" aria-hidden="true">/);
    expect(fieldOf(html, 'input', 'notify')).toBeUndefined();
    expect(fieldOf(html, 'input', 'parent')).toBeUndefined();
    expect(html).not.toContain('data-difficulty');
    expect(fieldOf(render(form({ canNotify: true }), locale), 'input', 'notify')).toBe('yes');
  },
);

test.each(bothLocales)('a refused CommentForm in %s shows everything typed, and the faults', (locale) => {
  const again = refused(
    { name: hostile, email: '"><i>@x', body: `${hostile}\n\n</textarea>`, notify: 'yes', proof: '4711' },
    { fields: { name: 'tooLong', email: 'notEmail' }, difficulty: 16 },
  );
  const html = render(form({ refused: again, canNotify: true }), locale);
  expect(fieldOf(html, 'input', 'name')).toBe(hostile);
  expect(fieldOf(html, 'input', 'email')).toBe('"><i>@x');
  expect(fieldOf(html, 'textarea', 'body')).toBe(`${hostile}\n\n</textarea>`);
  expect(fieldOf(html, 'input', 'proof')).toBe('4711');
  expect(listParts(html, 'form')[0]?.attributes['data-difficulty']).toBe('16');
  expect(
    listParts(html, 'input').find(({ attributes }) => attributes.name === 'notify')?.attributes,
  ).toHaveProperty('checked');
  for (const [name, fault] of [
    ['name', 'nameTooLong'],
    ['email', 'emailNotEmail'],
  ] as const) {
    const input = listParts(html, 'input').find(({ attributes }) => attributes.name === name);
    expect(input?.attributes['aria-invalid']).toBe('true');
    const described = input?.attributes['aria-describedby']?.split(' ') ?? [];
    const texts = listParts(html, 'strong').filter(({ attributes }) =>
      described.includes(attributes.id ?? ''),
    );
    expect(texts.map(({ text }) => text)).toEqual([messageOf(locale, 'CommentFaults', fault)]);
  }
  const body = listParts(html, 'textarea')[0];
  expect(body?.attributes).not.toHaveProperty('aria-invalid');
  expect(listParts(html, 'i')).toEqual([]);
});

test.each(bothLocales)('every problem of a form has a message in %s', (locale) => {
  const sentence = (own: Parameters<typeof refused>[1]) =>
    readText(render(<FormProblem refused={refused({}, own)} texts="FormProblem" />, locale));
  const problems = ['early', 'stale', 'forged', 'closed', 'unavailable'] as const;
  for (const problem of problems)
    expect(sentence({ problem })).toBe(messageOf(locale, 'FormProblem', problem));
  expect(sentence({ fields: { parent: 'unknown' } })).toBe(messageOf(locale, 'FormProblem', 'parent'));
  expect(sentence({ fields: { name: 'missing' } })).toBe(messageOf(locale, 'FormProblem', 'fields'));
  expect(sentence({ problem: 'early', fields: { name: 'missing' } })).toBe(
    messageOf(locale, 'FormProblem', 'fields'),
  );
  expect(sentence({ problem: 'early', fields: {} })).toBe(messageOf(locale, 'FormProblem', 'early'));
  expect(sentence({ problem: 'proof', wait: 60 })).toContain(locale === 'bn' ? '৬০ সেকেন্ড' : '60 seconds');
  expect(sentence({ problem: 'limited', wait: 541 })).toContain(locale === 'bn' ? '১০ মিনিট' : '10 minutes');
});

test.each(bothLocales)('CommentsPage in %s shows a notice after a comment was sent', (locale) => {
  for (const sent of sentNotices) {
    const html = render(page({ query: threadQuerySchema.parse({ sent }) }), locale);
    const notice = listParts(html, 'p').find(({ attributes }) => attributes.id === 'notice');
    expect(notice?.text).toBe(messageOf(locale, 'CommentsPage', sent));
  }
  expect(render(page(), locale)).not.toContain('id="notice"');
});

test.each(bothLocales)(
  'CommentsPage in %s of a closed thread has no form, but shows a late text again',
  (locale) => {
    const closed = loaded({ thread: thread([], { isClosed: true }) });
    expect(listParts(render(page({ loaded: closed }), locale), 'form')).toEqual([]);
    const late = refused({ body: 'Written for an hour' }, { problem: 'closed' });
    const html = render(page({ loaded: closed, result: { comment: late } }), locale);
    expect(fieldOf(html, 'textarea', 'body')).toBe('Written for an hour');
  },
);

test.each(bothLocales)('CommentsPage in %s names the writer to reply to', (locale) => {
  const parent = sampleComment({ id: ids.top, name: 'শামীমা' });
  const html = render(page({ loaded: loaded({ parent }) }), locale);
  expect(fieldOf(html, 'input', 'parent')).toBe(ids.top);
  expect(readText(html)).toContain('শামীমা');
  expect(html).not.toContain(parent.email);
});

test.each(bothLocales)('waiting comments in %s are shown to their writer, escaped', (locale) => {
  expect(render(<OwnComments slug={article.slug} comments={[]} />, locale)).toBe('');
  const own = sampleComment({ id: ids.top, article: article.id, name: hostile, body: hostile });
  const html = render(<OwnComments slug={article.slug} comments={[own]} />, locale);
  expect(listParts(html, 'b')).toEqual([]);
  expect(readText(html)).toContain(hostile);
  expect(html).not.toContain(own.email);
});

test.each(bothLocales)('EditForm in %s has the text, or the edit that could not be saved', (locale) => {
  const comment = sampleComment({ id: ids.top, article: article.id, body: 'As it stands' });
  const html = render(<EditForm article={article} comment={comment} revision={undefined} />, locale);
  expect(fieldOf(html, 'textarea', 'body')).toBe('As it stands');
  expect(fieldOf(html, 'input', 'id')).toBe(ids.top);
  for (const problem of ['missing', 'tooLong', 'limited', 'unavailable'] as const) {
    const revision = { id: ids.top, body: hostile, problem };
    const again = render(<EditForm article={article} comment={comment} revision={revision} />, locale);
    expect(fieldOf(again, 'textarea', 'body')).toBe(hostile);
    expect(listParts(again, 'strong')[0]?.text).toBe(messageOf(locale, 'EditForm', problem));
  }
});

test.each(bothLocales)(
  'with the store unavailable a reply in %s is shown again, and is still a reply',
  (locale) => {
    const typed = refused({ body: hostile, name: 'Rima', parent: ids.top }, { problem: 'unavailable' });
    const html = render(
      <CommentsUnavailable article={article} refused={typed} revision={undefined} />,
      locale,
    );
    expect(readText(html)).toContain(messageOf(locale, 'CommentsUnavailable', 'text'));
    expect(fieldOf(html, 'textarea', 'body')).toBe(hostile);
    expect(fieldOf(html, 'input', 'name')).toBe('Rima');
    expect(fieldOf(html, 'input', 'parent')).toBe(ids.top);
    expect(listParts(html, 'h2')[0]?.text).toBe(messageOf(locale, 'CommentForm', 'title'));
    const bare = render(
      <CommentsUnavailable article={article} refused={undefined} revision={undefined} />,
      locale,
    );
    expect(listParts(bare, 'form')).toEqual([]);
  },
);

test.each(bothLocales)('with the store unavailable an edit in %s is shown again', (locale) => {
  const revision = { id: ids.top, body: hostile, problem: 'unavailable' } as const;
  const html = render(page({ loaded: undefined, result: { revision } }), locale);
  const [text] = listParts(html, 'textarea');
  expect(text).toMatchObject({ attributes: { readonly: '' }, text: hostile });
});

test.each(bothLocales)('SubscriptionPage in %s asks for confirmation, and says what was done', (locale) => {
  for (const act of ['confirm', 'unsubscribe'] as const) {
    const html = render(<SubscriptionPage query={{ id: 'a-wish', act }} />, locale);
    expect(listParts(html, 'h1')[0]?.text).toBe(messageOf(locale, 'SubscriptionPage', `${act}Title`));
    expect(fieldOf(html, 'button', 'act')).toBe(act);
    expect(fieldOf(html, 'input', 'id')).toBe('a-wish');
  }
  for (const done of ['confirmed', 'unsubscribed', 'gone'] as const) {
    const html = render(<SubscriptionPage query={{ done }} />, locale);
    expect(listParts(html, 'h1')[0]?.text).toBe(messageOf(locale, 'SubscriptionPage', done));
    expect(listParts(html, 'form')).toEqual([]);
  }
  for (const query of [{}, { id: 'a-wish' }, { act: 'confirm' }, { done: 'gone' }] as const)
    expect(readText(render(<SubscriptionPage query={query} />, locale))).toBe(
      messageOf(locale, 'SubscriptionPage', 'gone') + messageOf(locale, 'SubscriptionPage', 'goneText'),
    );
});
