import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { formatEntry } from '@/lib/comments/commands/format-comment';
import { issueFormToken } from '@/lib/comments/submission/form-token';
import { outcomeLogFields } from '@/lib/comments/submission/outcome-log-fields';
import { submitComment } from '@/lib/comments/submission/submit-comment';
import { renderBody } from '@/lib/comments/text/render-body';
import { genuine } from './genuine-submissions';
import { hostile } from './hostile-submissions';
import { facts, fillForm, formArticle, type TestComments, withComments } from './open-comments';
import { noon } from './samples';

const generous = { COMMENTS_PER_ADDRESS: '1000', COMMENTS_PER_ARTICLE: '1000', COMMENTS_FLOOD: '1000' };

/** What disturbs surrounding text or a terminal: control characters, bidi overrides, stacked marks, lone surrogates. */
const disturbing =
  /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{M}{5}|\p{Cs}|[\u{e0000}-\u{e0fff}]|[\ufe00-\ufe0f]{2}/u;

async function send(fields: Record<string, string>, comments: TestComments) {
  const { article = 'marketplaces', lang = 'bn' } = fields;
  const isKnown = article === 'marketplaces' && (lang === 'bn' || lang === 'en');
  const token = isKnown ? issueFormToken({ article, locale: lang, now: noon - 10_000 }, comments.secret) : '';
  return await submitComment(
    fillForm({ token, ...fields }, comments),
    { ...facts, article: formArticle(article) },
    comments,
  );
}

/** The text of rendered HTML. Throws on anything but line breaks and our kind of link. */
function readRendered(html: string): string {
  const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ('value' in node) return node.value;
    if (!('tagName' in node)) throw new Error(`rendered: ${node.nodeName}`);
    if (node.tagName === 'br') return '\n';
    const {
      href = '',
      rel = '',
      ...rest
    } = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const isLink = node.tagName === 'a' && rel === 'ugc nofollow' && Object.keys(rest).length === 0;
    if (!isLink || !/^https?:\/\/[^\s"'<>]+$/.test(href)) throw new Error(`rendered: ${html}`);
    return node.childNodes.map(textOf).join('');
  };
  return parseFragment(html).childNodes.map(textOf).join('');
}

test('there are at least sixty genuine and sixty hostile submissions', () => {
  expect(genuine.length).toBeGreaterThanOrEqual(60);
  expect(hostile.length).toBeGreaterThanOrEqual(60);
});

test('genuine texts are stored unchanged, with no flag but firstTime and the expected ones', () =>
  withComments(generous, async (comments) => {
    for (const { lang, name, body, flags = [] } of genuine) {
      const outcome = await send({ lang, name, body, email: 'someone@example.com' }, comments);
      if (outcome.kind !== 'stored') throw new Error(`${body}: ${JSON.stringify(outcome)}`);
      const stored = await comments.store.get(outcome.comment.id);
      expect([stored?.name, stored?.body, stored?.flags]).toEqual([name, body, [...flags, 'firstTime']]);
      expect(readRendered(renderBody(body))).toBe(body);
    }
  }));

test.each(hostile)('$what', ({ fields, fault, flags = [] }) =>
  withComments(generous, async (comments) => {
    const outcome = await send(fields, comments);
    const log = JSON.stringify(outcomeLogFields(outcome));
    for (const value of Object.values(fields))
      if (value.length > 4) expect(log).not.toContain(value.slice(0, 20));
    if (fault) {
      const expected = fault === 'forged' ? { form: 'forged' } : { fields: { [fault[0]]: fault[1] } };
      expect(outcome).toMatchObject({ kind: 'invalid', ...expected });
      expect(new Set(Object.values(await comments.store.countByStatus()))).toEqual(new Set([0]));
      return;
    }
    if (outcome.kind !== 'stored') throw new Error(outcome.kind);
    const [entry] = (await comments.store.listQueue({})).entries;
    if (!entry) throw new Error('nothing was stored');
    const { name, body, status, flags: marked } = entry.comment;
    expect(status).not.toBe('approved');
    expect(marked).toEqual(expect.arrayContaining([...flags, 'firstTime']));
    expect(name + body).not.toMatch(disturbing);
    expect(name).not.toMatch(/\n/);
    expect(readRendered(renderBody(body))).toBe(body);
    expect(formatEntry(entry, { idOf: () => undefined, slugOf: () => undefined }).split('\n')).toHaveLength(
      2,
    );
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  }),
);
