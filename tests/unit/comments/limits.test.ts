import { expect, test } from 'vitest';
import { issueFormToken } from '@/lib/comments/submission/form-token';
import { submitComment } from '@/lib/comments/submission/submit-comment';
import { facts, fillForm, formArticle, type TestComments, withComments } from './open-comments';
import { noon } from './samples';

/* What an attacker uses up is his own. */

let number = 0;
const send = (comments: TestComments, ip: string, own: Record<string, string> = {}) => {
  number += 1;
  return submitComment(
    fillForm({ body: `প্রশ্ন নম্বর ${number}`, ...own }, comments),
    { ...facts, ip, article: formArticle(own.article ?? 'marketplaces') },
    comments,
  );
};

/** Sends comments one after another. @returns how many had each outcome */
async function sendMany(comments: TestComments, ips: string[]): Promise<Record<string, number>> {
  const kinds: Record<string, number> = {};
  // In batches: one address has a short queue.
  for (let start = 0; start < ips.length; start += 30) {
    const batch = await Promise.all(ips.slice(start, start + 30).map((ip) => send(comments, ip)));
    for (const { kind } of batch) kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
}

test('one address with 150 posts closes no thread and asks nobody else for a proof of work', () =>
  withComments({}, async (comments) => {
    expect(await sendMany(comments, Array(150).fill('203.0.113.66'))).toEqual({ stored: 10, limited: 140 });
    for (const article of ['marketplaces', 'getting-paid']) {
      const token = issueFormToken({ article, locale: 'bn', now: noon - 10_000 }, comments.secret);
      const outcome = await send(comments, '198.51.100.1', { article, token });
      expect(outcome).toMatchObject({ kind: 'stored', comment: { flags: ['firstTime'] } });
    }
  }));

test('an address may send as many at once as the limit of the operator says', () =>
  withComments({ COMMENTS_PER_ADDRESS: '80', COMMENTS_FLOOD: '1000' }, async (comments) => {
    const outcomes = await Promise.all(Array.from({ length: 80 }, () => send(comments, '203.0.113.66')));
    expect(outcomes.filter(({ kind }) => kind === 'stored')).toHaveLength(80);
  }));

test('the households of one /48 of IPv6 together use up neither a thread nor the site', () =>
  withComments({}, async (comments) => {
    const households = Array.from({ length: 150 }, (_, index) => `2001:db8:1:${index.toString(16)}00::1`);
    expect(await sendMany(comments, households)).toEqual({ stored: 40, limited: 110 });
    expect((await send(comments, '2001:db8:2::1')).kind).toBe('stored');
  }));

test('visitors whose address is unknown share one limit', () =>
  withComments({}, async (comments) => {
    expect(
      await sendMany(
        comments,
        Array.from({ length: 15 }, (_, index) => `forged ${index}`),
      ),
    ).toEqual({
      stored: 10,
      limited: 5,
    });
  }));

test('many addresses in one thread make it ask for a proof of work, which lets everybody write', () =>
  withComments({ COMMENTS_PER_ARTICLE: '20' }, async (comments) => {
    const attackers = Array.from({ length: 60 }, (_, index) => `203.0.113.${index % 6}`);
    expect(await sendMany(comments, attackers)).toEqual({ stored: 20, proofNeeded: 40 });
    const body = 'আমার প্রশ্ন';
    const first = await send(comments, '198.51.100.1', { body });
    const token = first.kind === 'proofNeeded' ? first.token : '';
    const waited = { ...facts, ip: '198.51.100.1', now: noon + 60_000 };
    expect((await submitComment(fillForm({ body, token }, comments), waited, comments)).kind).toBe('stored');
  }));

/** Counts how often the store is asked about a form, and in which order of addresses. */
function watched(comments: TestComments) {
  const asked: string[] = [];
  const getSubmissionContext: typeof comments.store.getSubmissionContext = (query) => {
    asked.push(query.submissionKey);
    return comments.store.getSubmissionContext(query);
  };
  return { asked, service: { ...comments, store: { ...comments.store, getSubmissionContext } } };
}

const newToken = (comments: TestComments) =>
  issueFormToken({ article: 'marketplaces', locale: 'bn', now: noon - 10_000 }, comments.secret);

test(
  'three thousand forms without a token, or with a forged one, take no place in the queue',
  () =>
    withComments({}, async (comments) => {
      const tokens = ['', 'x'.repeat(600), `${newToken(comments).slice(0, -1)}_`];
      const flood = Array.from({ length: 3_000 }, (_, index) => {
        const form = fillForm({ token: tokens[index % 3] ?? '' }, comments);
        return submitComment(form, { ...facts, ip: `203.0.113.${index % 250}` }, comments);
      });
      const genuine = send(comments, '198.51.100.1');
      // Each place in the queue would cost a share of its pauses, half a minute in all.
      const outcomes = await Promise.all(flood);
      expect(new Set(outcomes.map((outcome) => outcome.kind === 'invalid' && outcome.form))).toEqual(
        new Set(['forged']),
      );
      expect((await genuine).kind).toBe('stored');
    }),
  15_000,
);

test(
  'a form that is sent three thousand times at once is looked at once',
  () =>
    withComments({}, async (comments) => {
      const { asked, service } = watched(comments);
      const form = fillForm({}, comments);
      const flood = Array.from({ length: 3_000 }, () => submitComment(form, facts, service));
      const outcomes = await Promise.all([...flood, submitComment(form, facts, service)]);
      expect(outcomes.filter((outcome) => outcome.kind === 'stored' && outcome.isNew)).toHaveLength(1);
      expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['stored']));
      expect(asked).toHaveLength(1);
    }),
  15_000,
);

test(
  'an address that queues hundreds of comments delays only itself',
  () =>
    withComments({}, async (comments) => {
      const { asked, service } = watched(comments);
      const token = newToken(comments);
      const flood = Array.from({ length: 300 }, (_, index) =>
        submitComment(fillForm({ token, body: `একই টোকেন ${index}` }, comments), facts, service),
      );
      const genuine = await submitComment(
        fillForm({ body: 'আসল প্রশ্ন' }, comments),
        { ...facts, ip: '198.51.100.1' },
        service,
      );
      expect(genuine.kind).toBe('stored');
      expect(asked.length).toBeLessThan(30);
      const kinds = (await Promise.all(flood)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'limited').length).toBeGreaterThan(250);
      expect(kinds.filter((kind) => kind === 'stored')).toHaveLength(1);
    }),
  15_000,
);
