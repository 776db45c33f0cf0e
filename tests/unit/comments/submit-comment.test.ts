import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashEmail } from '@/lib/comments/hash-email';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { editCookieName, readEditCookie } from '@/lib/comments/revision/edit-cookie';
import { issueFormToken } from '@/lib/comments/submission/form-token';
import { outcomeLogFields } from '@/lib/comments/submission/outcome-log-fields';
import type { SubmitOutcome } from '@/lib/comments/submission/submission';
import { submitComment } from '@/lib/comments/submission/submit-comment';
import { hashWriter, issueWriterCookie } from '@/lib/comments/submission/writer-cookie';
import { readSettings } from '@/lib/settings/read-settings';
import { facts, fillForm, formArticle, type TestComments, withComments } from './open-comments';
import { at, noon, sampleComment } from './samples';

/** The id of a browser with an approved comment, and the cookie that it sends. */
const writerId = 'w'.repeat(22);
const trusted = ({ secret }: TestComments) => ({ writerCookie: issueWriterCookie(writerId, secret).value });
const approved = () => sampleComment({ status: 'approved', writer: hashWriter(writerId) });

const send = (own: Record<string, string>, comments: TestComments, request: Partial<typeof facts> = {}) =>
  submitComment(
    fillForm(own, comments),
    { ...facts, article: formArticle(own.article ?? 'marketplaces'), ...request },
    comments,
  );

const count = async ({ store }: TestComments) =>
  Object.values(await store.countByStatus()).reduce((sum, number) => sum + number, 0);

function storedIn(outcome: SubmitOutcome) {
  if (outcome.kind !== 'stored') throw new Error(`expected a stored comment, received ${outcome.kind}`);
  return outcome;
}

test('a first comment is stored as typed, and waits', () =>
  withComments({}, async (comments) => {
    const outcome = storedIn(
      await send({ name: '  র‍্যাব\t হাসান ', body: 'এক\r\nদুই  \r\n\r\n\r\n\r\nতিন\n' }, comments),
    );
    expect(outcome.isNew).toBe(true);
    expect(await comments.store.get(outcome.comment.id)).toEqual(
      expect.objectContaining({
        article: 'marketplaces',
        locale: 'bn',
        name: 'র‍্যাব হাসান',
        email: 'rahima@example.com',
        body: 'এক\nদুই\n\nতিন',
        status: 'waiting',
        flags: ['firstTime'],
        createdAt: at(0),
        isByEditor: false,
      }),
    );
  }));

test('a comment by an approved writer is published at once, unless it has a link or another flag', () =>
  withComments({}, async (comments) => {
    await comments.store.add(approved());
    const statuses = async (bodies: string[]) => {
      const all: [string, string[]][] = [];
      for (const body of bodies) {
        const { comment } = storedIn(await send({ body }, comments, trusted(comments)));
        all.push([comment.status, comment.flags]);
      }
      return all;
    };
    expect(
      await statuses([
        'ধন্যবাদ, বুঝেছি',
        'fiverr.com আর Upwork কি এক?',
        'দেখুন https://example.com',
        'দেখুন example.com/page',
        'আমার সাইট www.example.org',
        'paypa1.com এ যান',
        'অনলাইন ক্যাসিনো',
      ]),
    ).toEqual([
      ['approved', []],
      ['approved', []],
      ['waiting', ['link']],
      ['waiting', ['link']],
      ['waiting', ['link']],
      ['waiting', ['lookAlikeDomain', 'link']],
      ['waiting', ['spamWord']],
    ]);
  }));

test('a double tap and a resend store one comment', () =>
  withComments({}, async (comments) => {
    const form = fillForm({}, comments);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => submitComment(form, facts, comments)));
    const later = await submitComment(form, { ...facts, now: noon + 600_000 }, comments);
    const all = [...outcomes, later].map(storedIn);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(all.map(({ comment }) => comment.id)).size).toBe(1);
    expect(await count(comments)).toBe(1);
  }));

test('one form sent twice at once with two texts stores one and shows the other again', () =>
  withComments({}, async (comments) => {
    const texts = ['প্রথম কথা', 'দ্বিতীয় কথা'];
    // Both read the context before either is stored.
    let contextReads = 0;
    let goOn = () => {};
    const both = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const getSubmissionContext: typeof comments.store.getSubmissionContext = async (question) => {
      const context = await comments.store.getSubmissionContext(question);
      contextReads += 1;
      if (contextReads === 2) goOn();
      await both;
      return context;
    };
    const abreast = { ...comments, store: { ...comments.store, getSubmissionContext } };
    const first = fillForm({ body: 'প্রথম কথা' }, comments);
    const token = String(first.get('token'));
    const outcomes = await Promise.all(
      [first, fillForm({ body: 'দ্বিতীয় কথা', token }, comments)].map((form) =>
        submitComment(form, facts, abreast),
      ),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['invalid', 'stored']);
    const allTexts = outcomes.flatMap((outcome) =>
      outcome.kind === 'stored'
        ? [outcome.comment.body]
        : outcome.kind === 'invalid' && outcome.form === 'stale'
          ? [outcome.typed.body]
          : [],
    );
    expect(allTexts.sort()).toEqual(texts.sort());
    expect(await count(comments)).toBe(1);
  }));

test('even an approved writer waits under the name of the site or its editor', () =>
  withComments({}, async (comments) => {
    await comments.store.add(approved());
    const statuses = [];
    for (const name of ['রহিমা', 'KajPath', 'সম্পাদক', 'Karim, video editing']) {
      const { comment } = storedIn(await send({ name, body: `আমি ${name}` }, comments, trusted(comments)));
      statuses.push([comment.status, comment.flags]);
    }
    expect(statuses).toEqual([
      ['approved', []],
      ['waiting', ['editorName']],
      ['waiting', ['editorName']],
      ['approved', []],
    ]);
  }));

test('the same text from the same browser in a new form is one comment, without a new edit cookie', () =>
  withComments({}, async (comments) => {
    const first = storedIn(await send({ body: 'একই প্রশ্ন' }, comments));
    const second = storedIn(
      await send({ body: 'একই  প্রশ্ন!', email: 'other@example.com' }, comments, {
        writerCookie: first.writerCookie?.value,
      }),
    );
    expect([second.isNew, second.comment.id, second.cookie]).toEqual([false, first.comment.id, undefined]);
    expect(first.cookie).toBeDefined();
  }));

test('a used token with another text stores nothing', () =>
  withComments({}, async (comments) => {
    const token = issueFormToken(
      { article: 'marketplaces', locale: 'bn', now: noon - 10_000 },
      comments.secret,
    );
    await send({ token }, comments);
    const replay = await send({ token, body: 'অন্য কথা' }, comments);
    expect(replay).toMatchObject({ kind: 'invalid', form: 'stale', typed: { body: 'অন্য কথা' } });
    expect(await count(comments)).toBe(1);
    const renewed = replay.kind === 'invalid' ? replay.token : '';
    const again = await send({ token: renewed, body: 'অন্য কথা' }, comments, { now: noon + 5_000 });
    expect(again.kind).toBe('stored');
  }));

test('the cookie allows edits for fifteen minutes after the comment was written', () =>
  withComments({}, async (comments) => {
    const form = fillForm({}, comments);
    const { comment, cookie } = storedIn(await submitComment(form, facts, comments));
    const later = storedIn(await submitComment(form, { ...facts, now: noon + 600_000 }, comments));
    expect([cookie?.name, cookie?.maxAge, later.cookie?.maxAge]).toEqual([
      editCookieName(comment.id),
      900,
      300,
    ]);
    expect(
      storedIn(await submitComment(form, { ...facts, now: noon + 900_000 }, comments)).cookie,
    ).toBeUndefined();
    const read = (value: string | undefined, now: number, id = comment.id) =>
      readEditCookie({ comment: id, value, now }, comments.secret);
    expect(read(cookie?.value, noon + 899_999)).toBe(noon + 900_000);
    expect(read(cookie?.value, noon + 900_000)).toBeUndefined();
    expect(read(cookie?.value, noon, 'other')).toBeUndefined();
    expect(read(cookie?.value.replace(/^\d/, '9'), noon)).toBeUndefined();
    expect(read(undefined, noon)).toBeUndefined();
  }));

test('all faults of fields are reported at once, with the typed text and a valid token', () =>
  withComments({}, async (comments) => {
    const typed = { name: '…', email: 'nobody', body: '' };
    const outcome = await send(typed, comments);
    expect(outcome).toMatchObject({
      kind: 'invalid',
      status: 422,
      fields: { name: 'missing', email: 'notEmail', body: 'missing' },
      form: undefined,
      typed,
    });
    const token = outcome.kind === 'invalid' ? outcome.token : '';
    expect((await send({ token }, comments)).kind).toBe('stored');
  }));

test.each([
  ['name', { name: '' }, 'missing'],
  ['name', { name: '\u200d\u200c ' }, 'missing'],
  ['name', { name: '…!' }, 'missing'],
  ['name', { name: 'হ্যাঁ'.repeat(61) }, 'tooLong'],
  ['email', { email: '' }, 'missing'],
  ['email', { email: 'a@b' }, 'notEmail'],
  ['email', { email: 'a@example.com\r\nBcc: b@example.com' }, 'notEmail'],
  ['email', { email: `${'a'.repeat(250)}@example.com` }, 'tooLong'],
  ['body', { body: '…' }, 'missing'],
  ['body', { body: '?! ।' }, 'missing'],
  ['body', { body: `ক${'\u0301'.repeat(70_000)}` }, 'tooLong'],
  ['name', { name: `ক${' '.repeat(2_000)}` }, 'tooLong'],
  ['body', { body: ' \n\u2800\u200d ' }, 'missing'],
  ['body', { body: 'ক'.repeat(4_001) }, 'tooLong'],
  ['body', { body: 'a'.repeat(100_000) }, 'tooLong'],
  ['parent', { parent: 'DROP TABLE' }, 'unknown'],
  ['parent', { parent: '00000000-0000-4000-8000-000000000000' }, 'unknown'],
  ['article', { article: 'no-such-article' }, 'unknown'],
  ['article', { article: '__proto__' }, 'unknown'],
  ['article', { article: '' }, 'missing'],
  ['lang', { lang: 'constructor' }, 'unknown'],
])('%s of %o: %s', (field, own, fault) =>
  withComments({}, async (comments) => {
    expect(await send(own as Record<string, string>, comments)).toMatchObject({
      kind: 'invalid',
      fields: { [field]: fault },
    });
    expect(await count(comments)).toBe(0);
  }),
);

test.each(['মৌ', 'শ্রী', 'রু', 'ই', '好', '네', 'Q', '7'])('%s is a name and a comment', (word) =>
  withComments({}, async (comments) => {
    const { comment } = storedIn(await send({ name: word, body: word }, comments));
    expect([comment.name, comment.body]).toEqual([word, word]);
  }),
);

test.each(['হ্যাঁ', 'না', 'জি', 'ok', '👍', '❤️', '🇧🇩', '১০০'])('%s is an answer', (word) =>
  withComments({}, async (comments) => {
    expect(storedIn(await send({ body: word }, comments)).comment.body).toBe(word);
  }),
);

test.each([
  ['joiners', 'rahima\u200c@exam\u200dple.com'],
  ['a space of no width, and one that does not break', '\u200brahima@example.com\u00a0'],
  ['a direction mark and a byte order mark', '\ufeff\u200erahima@example.com\u200f'],
  ['a soft hyphen', 'rahima@exam\u00adple.com'],
  ['a variation selector', 'rahima@example.com\ufe0f'],
  ['full-width letters', 'ｒａｈｉｍａ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
  ['a space before @', 'rahima @example.com'],
])('an e-mail address with %s is cleaned', (_, email) =>
  withComments({}, async (comments) => {
    expect(storedIn(await send({ email }, comments)).comment.email).toBe('rahima@example.com');
  }),
);

test.each(['o&m@example.com', 'a..b@example.com', 'mou@example.xn--54b7fta0cc'])(
  'the e-mail address %s is taken, as by the field of HTML',
  (email) =>
    withComments({}, async (comments) => {
      expect(storedIn(await send({ email }, comments)).comment.email).toBe(email);
    }),
);

test('Bangla digits in an e-mail address are digits', () =>
  withComments({}, async (comments) => {
    const { comment } = storedIn(await send({ email: 'rahima২০@example.com' }, comments));
    expect(comment.email).toBe('rahima20@example.com');
  }));

test('a text that is too long to be read comes back as far as it was read, and says so', () =>
  withComments({}, async (comments) => {
    const outcome = await send({ body: 'কথা '.repeat(50_000) }, comments);
    if (outcome.kind !== 'invalid') throw new Error(outcome.kind);
    expect(outcome.fields).toEqual({ body: 'tooLong' });
    expect(outcome.typed.body).toMatch(/^(?:কথা ){16000}/);
  }));

test.each([
  ['name', 'হ্যাঁ'.repeat(30)],
  ['name', `ক${'👩‍👩‍👧‍👦'.repeat(59)}`],
  ['body', 'ক্ষ্ম'.repeat(2_000)],
  ['body', '👩‍👩‍👧‍👦'.repeat(3_000)],
])('the length of %s is counted in graphemes', (field, value) =>
  withComments({}, async (comments) => {
    const own = { [field]: value };
    const { comment } = storedIn(await send(own, comments));
    expect(comment[field as 'name' | 'body']).toBe(value);
  }),
);

test.each([
  ['forged', { token: '' }],
  ['forged', { token: 'marketplaces.bn.1.AAAAAAAAAAAAAAAAAAAAAA.0.AAAA' }],
  ['forged', { article: 'getting-paid' }],
  ['forged', { lang: 'en' }],
])('a form is %s with %o', (fault, own) =>
  withComments({}, async (comments) => {
    const outcome = await send(own as Record<string, string>, comments);
    expect(outcome).toMatchObject({ kind: 'invalid', form: fault, fields: {} });
    const token = outcome.kind === 'invalid' ? outcome.token : '';
    expect((await send({ ...own, token }, comments, { now: noon + 3_000 })).kind).toBe('stored');
  }),
);

const renamed = { id: 'k7dq3vmz9t', names: ['k7dq3vmz9t', 'new', 'old', 'older'] };
const tokenOf = (article: string, { secret }: TestComments) =>
  issueFormToken({ article, locale: 'bn', now: noon - 10_000 }, secret);

test.each([
  ['the id of its article', 'k7dq3vmz9t', 'k7dq3vmz9t'],
  ['the slug, as it was before the last release', 'new', 'new'],
  ['a former slug, shown before the rename', 'old', 'old'],
  ['another former slug', 'older', 'older'],
  ['a slug, with a token of today', 'old', 'k7dq3vmz9t'],
])('a form with %s is stored under the id', (_, article, signed) =>
  withComments({}, async (comments) => {
    const form = { article, token: tokenOf(signed, comments) };
    const { comment } = storedIn(await send(form, comments, { article: renamed }));
    expect(comment.article).toBe('k7dq3vmz9t');
  }),
);

test('a form from before the rename that is refused comes back with its text, and is then stored', () =>
  withComments({}, async (comments) => {
    const form = { article: 'old', token: tokenOf('old', comments), body: 'অনেক কষ্টে লেখা' };
    const refused = await send({ ...form, email: '' }, comments, { article: renamed });
    if (refused.kind !== 'invalid') throw new Error(refused.kind);
    expect(refused).toMatchObject({ fields: { email: 'missing' }, typed: { body: form.body } });
    const again = { ...form, article: renamed.id, token: refused.token };
    expect(storedIn(await send(again, comments, { article: renamed })).comment.body).toBe(form.body);
  }));

test('a token that another article signed is refused, whatever the names of this one are', () =>
  withComments({}, async (comments) => {
    for (const signed of ['marketplaces', 'ne', '', 'constructor', 'k7dq3vmz9']) {
      const form = { article: 'old', token: tokenOf(signed, comments) };
      expect(await send(form, comments, { article: renamed }), signed).toMatchObject({ form: 'forged' });
    }
  }));

test('a form that was too fast keeps its token, a stale one gets a new token', () =>
  withComments({}, async (comments) => {
    const shown = (age: number) => ({
      token: issueFormToken({ article: 'marketplaces', locale: 'bn', now: noon - age }, comments.secret),
    });
    const early = shown(1_999);
    expect(await send(early, comments)).toMatchObject({ kind: 'invalid', form: 'early', token: early.token });
    expect((await send(early, comments, { now: noon + 1 })).kind).toBe('stored');
    const stale = shown(86_400_001);
    const outcome = await send({ ...stale, body: 'গতকাল' }, comments);
    expect(outcome).toMatchObject({ kind: 'invalid', form: 'stale' });
    expect(outcome.kind === 'invalid' && outcome.token).not.toBe(stale.token);
    expect((await send({ ...shown(86_400_000), body: 'ঠিক সময়ে' }, comments)).kind).toBe('stored');
  }));

test.each([
  { origin: 'https://evil.example', 'sec-fetch-site': null },
  { origin: 'null', 'sec-fetch-site': null },
  { origin: 'https://kajpath.example.evil.example', 'sec-fetch-site': null },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: null, 'sec-fetch-site': null, referer: 'https://evil.example/kajpath.example' },
])('a cross-site request is refused: %o', (own) =>
  withComments({}, async (comments) => {
    const headers = { ...facts.headers, ...own };
    expect(await send({}, comments, { headers })).toEqual({ kind: 'crossOrigin', status: 403 });
    expect(await count(comments)).toBe(0);
  }),
);

test.each([
  { 'sec-fetch-site': null },
  { 'sec-fetch-site': null, origin: null, referer: 'https://kajpath.example/bn/marketplaces/comments' },
  { 'sec-fetch-site': null, origin: null },
])('a browser that sends fewer headers may write: %o', (own) =>
  withComments({}, async (comments) => {
    expect((await send({}, comments, { headers: { ...facts.headers, ...own } })).kind).toBe('stored');
  }),
);

test('a filled honeypot gets the usual answer, and the comment becomes spam', () =>
  withComments({}, async (comments) => {
    const { comment } = storedIn(await send({ homepage: 'https://example.com' }, comments));
    expect([comment.status, comment.flags[0]]).toEqual(['spam', 'honeypot']);
  }));

test('a reply to a reply is stored under the same parent', () =>
  withComments({}, async (comments) => {
    const top = sampleComment({ status: 'approved' });
    const reply = sampleComment({ status: 'approved', parent: top.id });
    for (const comment of [top, reply]) await comments.store.add(comment);
    expect(storedIn(await send({ parent: reply.id }, comments)).comment.parent).toBe(top.id);
  }));

test('a closed thread stores nothing and shows the text again', () =>
  withComments({}, async (comments) => {
    const closed = { article: 'marketplaces', locale: 'bn', isClosed: true } as const;
    await comments.store.setClosed({ actor: 'moderator', at: at(0), ...closed });
    expect(await send({ body: 'দেরি হলো' }, comments)).toMatchObject({
      kind: 'closed',
      status: 403,
      typed: { body: 'দেরি হলো' },
    });
  }));

test.each([
  ['email', hashEmail('RAHIMA@example.com')],
  ['domain', 'example.net'],
  ['word', 'ঘোড়া'],
] as const)('what the moderator has blocked lands in spam: %s', (kind, value) =>
  withComments({}, async (comments) => {
    await comments.store.block({ actor: 'moderator', at: at(0), block: { kind, value } });
    const body = 'ঘোড়া https://www.shop.example.net';
    const { comment } = storedIn(await send({ body }, comments));
    expect([comment.status, comment.flags]).toEqual(['spam', ['blocked', 'link', 'firstTime']]);
  }),
);

test('an IP address has a limit, and a thread one after which comments need a proof of work', () =>
  withComments({ COMMENTS_PER_ADDRESS: '2', COMMENTS_PER_ARTICLE: '3' }, async (comments) => {
    const from = (ip: string, number: number) => send({ body: `নম্বর ${number}` }, comments, { ip });
    const kinds = [];
    for (const number of [1, 2, 3]) kinds.push((await from('203.0.113.7', number)).kind);
    // One household of IPv6.
    for (const number of [4, 5, 6]) kinds.push((await from(`2001:db8:0:${number}::1`, number)).kind);
    kinds.push((await from('198.51.100.1', 8)).kind);
    expect(kinds).toEqual(['stored', 'stored', 'limited', 'stored', 'proofNeeded', 'limited', 'proofNeeded']);
    expect(await from('203.0.113.7', 7)).toMatchObject({
      status: 429,
      retryAfter: 600,
      typed: { body: 'নম্বর 7' },
    });
    expect((await send({ body: 'দশ মিনিট পরে' }, comments, { now: noon + 600_000 })).kind).toBe('stored');
  }));

test('during a flood a form needs a proof of work, or a minute without JavaScript', () =>
  withComments({ COMMENTS_FLOOD: '1' }, async (comments) => {
    await send({ body: 'প্রথম' }, comments);
    const refused = await send({ body: 'দ্বিতীয়' }, comments);
    if (refused.kind !== 'proofNeeded') throw new Error(refused.kind);
    const { token, difficulty, wait, typed } = refused;
    expect([difficulty, wait, typed.body]).toEqual([16, 60, 'দ্বিতীয়']);
    const own = { body: 'দ্বিতীয়', token };
    const now = noon + 3_000;
    expect((await send({ ...own, proof: '1' }, comments, { now })).kind).toBe('proofNeeded');
    let proof = 0;
    while (!createHash('sha256').update(`${token}:${proof}`).digest('hex').startsWith('0000')) proof += 1;
    const { comment } = storedIn(await send({ ...own, proof: String(proof) }, comments, { now }));
    expect([comment.status, comment.flags]).toEqual(['waiting', ['flood', 'firstTime']]);
    const third = await send({ body: 'তৃতীয়' }, comments);
    const waited = { body: 'তৃতীয়', token: third.kind === 'proofNeeded' ? third.token : '' };
    expect((await send(waited, comments, { now: noon + 60_000 })).kind).toBe('stored');
  }));

test('only a daily hash of an IP address is stored', () =>
  withComments({}, async (comments) => {
    const first = storedIn(await send({ body: 'এক' }, comments)).comment;
    const second = storedIn(await send({ body: 'দুই' }, comments)).comment;
    const nextDay = storedIn(
      await submitComment(
        fillForm({ body: 'তিন' }, comments, noon + 86_300_000),
        { ...facts, now: noon + 86_400_000 },
        comments,
      ),
    ).comment;
    expect(first.ipHash).toBe(second.ipHash);
    expect(first.ipHash).not.toBe(nextDay.ipHash);
  }));

test('the log has the outcome of a submission and no personal data', () =>
  withComments({}, async (comments) => {
    const outcomes = [
      await send({ body: 'এক' }, comments, trusted(comments)),
      await send({ body: 'এক' }, comments, trusted(comments)),
      await send({ email: 'nobody', body: 'গোপন' }, comments),
    ];
    const logged = outcomes.map(outcomeLogFields);
    const { id } = storedIn(outcomes[0] as SubmitOutcome).comment;
    const about = { article: 'marketplaces', locale: 'bn', commentStatus: 'waiting', flags: ['firstTime'] };
    expect(logged).toEqual([
      { outcome: 'stored', comment: id, ...about },
      { outcome: 'known', comment: id, ...about },
      { outcome: 'invalid' },
    ]);
    expect(comments.events).toEqual([]);
  }));

test('with the store unavailable the text is shown again, and the log names the error', () =>
  withComments({}, async (comments) => {
    const { comments: settings } = readSettings({
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      COMMENTS_SECRET: comments.secret,
    });
    const broken = await openCommentService(settings);
    const outcome = await send({ body: 'থাকুক' }, { ...comments, store: broken.store });
    expect(outcome).toMatchObject({ kind: 'unavailable', status: 503, typed: { body: 'থাকুক' } });
    expect(comments.events).toContainEqual({
      event: 'store unavailable',
      error: 'StoreUnavailable ECONNREFUSED',
    });
    // Sent again once the store is available, it is stored.
    const token = outcome.kind === 'unavailable' ? outcome.token : '';
    expect((await send({ body: 'থাকুক', token }, comments)).kind).toBe('stored');
    await broken.store.close();
  }));

test('a reply whose parent is deleted before it is stored comes back as one to an unknown comment', () =>
  withComments({}, async (comments) => {
    const top = sampleComment({ status: 'approved' });
    await comments.store.add(top);
    const store = {
      ...comments.store,
      getSubmissionContext: async (...values: Parameters<typeof comments.store.getSubmissionContext>) => {
        const context = await comments.store.getSubmissionContext(...values);
        await comments.store.remove({ actor: 'writer', at: at(1), id: top.id });
        return context;
      },
    };
    const outcome = await send({ parent: top.id }, { ...comments, store });
    expect(outcome).toMatchObject({ kind: 'invalid', status: 422, fields: { parent: 'unknown' } });
    expect(await count(comments)).toBe(0);
  }));
