import { expect, test } from 'vitest';
import { DeskLog } from '@/components/desk/DeskLog';
import { LoginForm } from '@/components/desk/LoginForm';
import { ActionNotice } from '@/components/moderation/ActionNotice';
import { ModerationBlocks } from '@/components/moderation/ModerationBlocks';
import { ModerationQueue } from '@/components/moderation/ModerationQueue';
import { ModerationThreads } from '@/components/moderation/ModerationThreads';
import { batchForm } from '@/components/moderation/moderation-context';
import { QueueItem } from '@/components/moderation/QueueItem';
import { type Comment, flags } from '@/lib/comments/comment';
import { actionNotices } from '@/lib/comments/moderation/actions';
import { queueQuerySchema } from '@/lib/comments/moderation/moderation-queries';
import type { AuditEntry } from '@/lib/comments/store/audit-entry';
import { versionOf } from '@/lib/comments/version-of';
import { loadLibrary } from '@/lib/content/load-library';
import { href } from '@/lib/i18n/href';
import { sampleComment } from '../unit/comments/samples';
import { ids } from './comment-samples';
import { bothLocales, listParts, messageOf, messages, readText, render } from './render';
import { article, hostile } from './samples';

const library = await loadLibrary();
const articleNames = {
  idOf: () => undefined,
  slugOf: (id: string) => (id === article.id ? article.slug : undefined),
};
const context = { token: 'session-token', back: '/bn/moderate?status=spam', replyKey: 'showing' };

const comment = (own: Partial<Comment> = {}) => sampleComment({ id: ids.top, article: article.id, ...own });
const item = (own: Partial<Comment> = {}, props: Partial<Parameters<typeof QueueItem>[0]> = {}) => (
  <QueueItem
    entry={{ comment: comment(own), approvedBefore: 0 }}
    article={article}
    slug={article.slug}
    context={context}
    reply={undefined}
    {...props}
  />
);
const queue = (props: Partial<Parameters<typeof ModerationQueue>[0]> = {}) => (
  <ModerationQueue
    library={library}
    context={context}
    query={queueQuerySchema.parse({})}
    queue={{ entries: [], total: 0, page: 1, pages: 1 }}
    counts={{ waiting: 12, approved: 0, done: 0, spam: 0, binned: 0 }}
    reply={undefined}
    script="/assets/moderation.0123456789.js"
    {...props}
  />
);
const listActions = (html: string) =>
  listParts(html, 'button')
    .filter(({ attributes }) => attributes.name === 'act')
    .map(({ attributes }) => attributes.value);

test.each(bothLocales)('QueueItem in %s escapes the comment and offers every decision', (locale) => {
  const parent = comment({ id: ids.other, name: hostile, body: hostile });
  const entry = {
    comment: comment({ name: hostile, email: '"<b>"@x', body: hostile }),
    parent,
    approvedBefore: 0,
  };
  const html = render(item({}, { entry }), locale);
  for (const tag of ['b', 'script']) expect(listParts(html, tag)).toEqual([]);
  expect(readText(html).split(hostile)).toHaveLength(6);
  expect(readText(html)).toContain('"<b>"@x');
  expect(listActions(html)).toEqual(['approve', 'spam', 'bin', 'reply', 'blockEmail', 'blockAddress']);
  const box = listParts(html, 'input').find(({ attributes }) => attributes.type === 'checkbox');
  const value = `${ids.top}.${versionOf(entry.comment)}`;
  expect(box?.attributes).toMatchObject({ form: batchForm, name: 'id', value });
  expect(box?.attributes['aria-label']).toContain(hostile);
});

test.each(bothLocales)(
  'every form of QueueItem in %s has the session’s token and the URL to return to',
  (locale) => {
    const forms = render(item(), locale).match(/<form.*?<\/form>/gs) ?? [];
    expect(forms).toHaveLength(3);
    for (const form of forms) {
      const fields = Object.fromEntries(
        listParts(form, 'input').map(({ attributes }) => [attributes.name, attributes.value]),
      );
      expect(fields).toMatchObject({ token: context.token, back: context.back, lang: locale });
      expect(listParts(form, 'form')[0]?.attributes.method).toBe('post');
    }
  },
);

test.each(bothLocales)('a comment in %s has no button for its own status', (locale) => {
  const decisions = (status: Comment['status']) => listActions(render(item({ status }), locale)).slice(0, -3);
  expect(decisions('approved')).toEqual(['spam', 'bin']);
  expect(decisions('spam')).toEqual(['approve', 'bin']);
  expect(decisions('binned')).toEqual(['approve', 'spam']);
  expect(listActions(render(item({ email: '', ipHash: null }), locale)).at(-1)).toBe('reply');
  expect(listActions(render(item({ email: '' }), locale)).slice(-2)).toEqual(['reply', 'blockAddress']);
});

test.each(bothLocales)('every flag has a text in %s', (locale) => {
  const html = render(item({ flags: [...flags] }), locale);
  const said = listParts(html, 'li')
    .slice(1)
    .map(({ text }) => text);
  expect(said).toEqual(flags.map((flag) => messageOf(locale, 'CommentFlags', flag)));
  expect(new Set(said).size).toBe(flags.length);
});

test.each(bothLocales)('the editor’s own reply in %s has no forms to reply or block', (locale) => {
  const html = render(item({ isByEditor: true, email: '', status: 'approved' }), locale);
  expect(listActions(html)).toEqual(['spam', 'bin']);
  expect(readText(html)).toContain(messageOf(locale, 'QueueItem', 'fromEditor'));
});

test.each(bothLocales)('a comment in %s on a deleted article shows its slug', (locale) => {
  expect(listParts(render(item({}, { article: undefined }), locale), 'a')[0]?.text).toBe(article.slug);
});

test.each(bothLocales)('ModerationQueue in %s shows that it is empty, and the counts', (locale) => {
  const html = render(queue(), locale);
  expect(readText(html)).toContain(messageOf(locale, 'ModerationQueue', 'empty'));
  expect(listParts(html, 'a')[0]).toMatchObject({
    attributes: { href: href.moderate(locale, { status: 'waiting' }), 'aria-current': 'page' },
    text: `${messageOf(locale, 'ModerationQueue', 'waiting')} (${locale === 'bn' ? '১২' : '12'})`,
  });
  expect(listActions(html)).toEqual(['search']);
});

test.each(bothLocales)('a search in %s says so only when it found more than it shows', (locale) => {
  const entries = [{ comment: comment(), approvedBefore: 0 }];
  const text = (total: number) =>
    readText(render(queue({ search: hostile, queue: { entries, total, page: 1, pages: total } }), locale));
  const found = (count: string) => (locale === 'bn' ? `${count}টি মন্তব্য` : `${count} comment`);
  const newest = locale === 'bn' ? 'সবচেয়ে নতুন ১টি' : 'Only the newest 1 ';
  expect(text(1)).toContain(found(locale === 'bn' ? '১' : '1'));
  expect(text(1)).not.toContain(newest);
  expect(text(431)).toContain(found(locale === 'bn' ? '৪৩১' : '431'));
  expect(text(431)).toContain(newest);
  expect(text(431)).toContain(hostile);
});

test.each(bothLocales)(
  'a reply in %s that could not be stored is shown with its comment, or on its own',
  (locale) => {
    const entries = [{ comment: comment({ status: 'approved' }), approvedBefore: 0 }];
    const listed = { entries, total: 1, page: 1, pages: 1 };
    const reply = { parent: ids.top, body: hostile, problem: 'tooLong' } as const;
    const texts = (html: string) =>
      listParts(html, 'textarea').map((part) => [part.attributes.name, part.text]);
    const beside = render(queue({ queue: listed, reply }), locale);
    expect(texts(beside)).toEqual([['body', hostile]]);
    expect(listParts(beside, 'strong').map(({ text }) => text)).toContain(
      messageOf(locale, 'QueueItem', 'tooLong'),
    );
    const alone = render(
      queue({ queue: listed, reply: { ...reply, parent: ids.other, problem: 'gone' } }),
      locale,
    );
    expect(texts(alone)).toEqual([
      [undefined, hostile],
      ['body', ''],
    ]);
    expect(readText(alone)).toContain(messageOf(locale, 'QueueItem', 'gone'));
  },
);

test.each(bothLocales)('every action has a notice in %s, with undo where possible', (locale) => {
  for (const done of actionNotices) {
    const show = (undo?: string) => (
      <ActionNotice context={context} done={{ done, count: 3, stale: 0, undo }} />
    );
    const html = render(show(ids.other), locale);
    const notice = listParts(html, 'div').find(({ attributes }) => attributes.role === 'status');
    expect(notice?.text.length).toBeGreaterThan(5);
    expect(notice?.text).not.toContain('ActionNotice');
    expect(listActions(html)).toEqual(['undo']);
    expect(listActions(render(show(), locale))).toEqual([]);
  }
});

test.each(bothLocales)('LoginForm in %s says why the login failed', (locale) => {
  expect(
    listParts(render(<LoginForm problem={undefined} back="/bn/desk" />, locale), 'strong')[0]?.text,
  ).toBe('');
  for (const problem of ['wrong', 'limited', 'over', 'unavailable'] as const) {
    const html = render(<LoginForm problem={problem} back="/bn/desk" />, locale);
    expect(listParts(html, 'strong').at(-1)?.text).toBe(messageOf(locale, 'LoginForm', problem));
    expect(listParts(html, 'input').at(-1)?.attributes).toMatchObject({
      type: 'password',
      autocomplete: 'current-password',
      'aria-invalid': 'true',
    });
  }
});

test.each(bothLocales)('ModerationBlocks in %s shortens hashes', (locale) => {
  const block = (kind: 'email' | 'word', value: string) => ({
    kind,
    value,
    createdAt: '2026-11-25T06:00:00.000Z',
  });
  const blocks = [block('email', 'a'.repeat(64)), block('word', hostile)];
  const html = render(<ModerationBlocks blocks={blocks} context={context} />, locale);
  expect(listParts(html, 'bdi').map(({ text }) => text)).toEqual([`${'a'.repeat(12)}…`, hostile]);
  expect(listParts(html, 'option').map(({ attributes }) => attributes.value)).toEqual([
    'email',
    'word',
    'domain',
  ]);
  const none = render(<ModerationBlocks blocks={[]} context={context} />, locale);
  expect(readText(none)).toContain(messageOf(locale, 'ModerationBlocks', 'none'));
});

test.each(bothLocales)('DeskLog in %s has a text for every action', (locale) => {
  const entry = (own: Partial<AuditEntry>): AuditEntry => ({
    ...{ id: ids.other, change: ids.other, at: '2026-11-25T06:00:00.000Z', actor: 'moderator' },
    ...{ person: null, action: 'status', comment: null, from: null, to: null },
    ...own,
  });
  for (const action of Object.keys(messages[locale].AuditActions ?? {})) {
    const entries = [entry({ action, actor: 'command line', from: 'waiting', to: 'spam', comment: ids.top })];
    const html = render(
      <DeskLog articleNames={articleNames} entries={entries} page={1} hasOlder={false} />,
      locale,
    );
    for (const said of [
      messageOf(locale, 'AuditActions', action),
      messageOf(locale, 'AuditActors', 'commandLine'),
      `${messageOf(locale, 'ModerationQueue', 'waiting')} → ${messageOf(locale, 'ModerationQueue', 'spam')}`,
      ids.top,
    ])
      expect(readText(html)).toContain(said);
    expect(listParts(html, 'nav')).toEqual([]);
  }
  const blocked = [
    entry({ action: 'block', to: 'domain' }),
    entry({ action: 'close', to: `bn/${article.id}` }),
  ];
  const others = render(
    <DeskLog articleNames={articleNames} entries={blocked} page={1} hasOlder={false} />,
    locale,
  );
  const lines = listParts(others, 'li').map(({ text }) => text);
  expect(lines[0]).toMatch(new RegExp(` · ${messageOf(locale, 'ModerationBlocks', 'domain')}$`));
  expect(lines[1]).toMatch(/ · bn\/fees$/);
  const unknown = render(
    <DeskLog articleNames={articleNames} entries={[entry({ action: hostile })]} page={2} hasOlder={true} />,
    locale,
  );
  expect(readText(unknown)).toContain(hostile);
  expect(listParts(unknown, 'a').map(({ attributes }) => attributes.href)).toEqual([
    href.moderateLog(locale, { page: '1' }),
    href.moderateLog(locale, { page: '3' }),
  ]);
  const none = render(<DeskLog articleNames={articleNames} entries={[]} page={1} hasOlder={false} />, locale);
  expect(readText(none)).toContain(messageOf(locale, 'DeskLog', 'none'));
});

test.each(bothLocales)('ModerationThreads in %s opens closed threads and closes open ones', (locale) => {
  const closed = [{ article: article.id, locale: 'en' as const }];
  const html = render(<ModerationThreads articles={[article]} closed={closed} context={context} />, locale);
  expect(listActions(html)).toEqual(['close', 'open']);
  expect(listParts(html, 'strong').map(({ text }) => text)).toEqual([
    article.texts[locale].title,
    messageOf(locale, 'ModerationThreads', 'isClosed'),
  ]);
});
