import cookie from '@fastify/cookie';
import fastify from 'fastify';
import fresh from 'fresh';
import parseRange from 'range-parser';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { skeletonKey, stemKey } from '@/lib/bangla/loosen-key';
import { normalizeText } from '@/lib/bangla/normalize-text';
import { soundKey } from '@/lib/bangla/sound-key';
import { hashBody } from '@/lib/comments/hash-body';
import { hashEmail } from '@/lib/comments/hash-email';
import { htmlToText } from '@/lib/comments/import/html-to-text';
import { isSameOrigin } from '@/lib/comments/is-same-origin';
import { subscriptionQuerySchema } from '@/lib/comments/letters/subscription-query';
import { parseAction } from '@/lib/comments/moderation/actions';
import { doneQuerySchema, queueQuerySchema } from '@/lib/comments/moderation/moderation-queries';
import { normalizeBlock } from '@/lib/comments/moderation/normalize-block';
import { networkOf } from '@/lib/comments/parse-ip-address';
import { nameBrowser } from '@/lib/comments/people/name-browser';
import { readEditCookie } from '@/lib/comments/revision/edit-cookie';
import { findSpamPhrases, hasBlockedWord, unmaskWords } from '@/lib/comments/spam/find-spam-phrases';
import { judgeComment } from '@/lib/comments/spam/judge-comment';
import { judgeLinks } from '@/lib/comments/spam/judge-links';
import { isLookAlikeDomain } from '@/lib/comments/spam/look-alike-domains';
import { posesAsEditor } from '@/lib/comments/spam/poses-as-editor';
import { bodySchema, commentFormSchema, readTyped } from '@/lib/comments/submission/comment-form';
import { readFormToken } from '@/lib/comments/submission/form-token';
import { parseSubmission } from '@/lib/comments/submission/parse-submission';
import { isProof } from '@/lib/comments/submission/proof-of-work';
import { cleanEmail } from '@/lib/comments/text/clean-email';
import { cleanLine, cleanLines, cleanText } from '@/lib/comments/text/clean-text';
import { countGraphemes } from '@/lib/comments/text/count-graphemes';
import { foldText, hasLookAlikeLetters } from '@/lib/comments/text/fold-text';
import { listSearchWords } from '@/lib/comments/text/list-search-words';
import { renderBody } from '@/lib/comments/text/render-body';
import { threadQuerySchema } from '@/lib/comments/thread/thread-query';
import { escapeHtml } from '@/lib/content/escape-html';
import { loadLibrary } from '@/lib/content/load-library';
import { findLinks } from '@/lib/content/markup/find-links';
import { createSignFinder } from '@/lib/content/scam-signs/create-sign-finder';
import { listSignRules } from '@/lib/content/scam-signs/list-sign-rules';
import { answerApi } from '@/lib/search/answer-api';
import { answerQuery, createSearch } from '@/lib/search/answer-query';
import { cutSnippet, listTextWords } from '@/lib/search/cut-snippet';
import { createMemoryReader } from '@/lib/search/indexing/stored-article';
import { createMissedQueryLog } from '@/lib/search/missed-query-log';
import { listWords } from '@/lib/search/query/list-words';
import { chooseEncoding } from '@/lib/server/choose-encoding';
import { parseForm } from '@/lib/server/forms/parse-form';
import { parseTarget, queryParametersOf } from '@/lib/server/request-target';
import { parseCompareQuery } from '@/lib/subject/marketplaces/compare-query';
import { parseBook } from '@/lib/subject/money-book/parse-book';
import { checkProposal } from '@/lib/subject/proposal/check-proposal';
import { proposalFieldNames, type TypedProposal } from '@/lib/subject/proposal/proposal-fields';
import { parseDecimal } from '@/lib/subject/take-home/parse-decimal';
import { takeHomeQuerySchema } from '@/lib/subject/take-home/take-home-query';
import { facts } from '../comments/open-comments';
import { noon } from '../comments/samples';
import { data, texts } from '../search/search-samples';
import { inputFamilies } from './input-families';
import { measureGrowth, steepest } from './measure-growth';

const findSigns = createSignFinder(listSignRules((await loadLibrary()).scamSigns));
const search = createSearch(data, createMemoryReader({ data, texts }));
const logMissed = createMissedQueryLog('/dev/null');
const secret = 'secret';
const thread = { article: 'marketplaces', locale: 'bn', now: noon } as const;
// The plugin parses cookies once it is part of an application.
const app = fastify();
await app.register(cookie);
await app.ready();
const formType = 'application/x-www-form-urlencoded';
const partsOf = (text: string) =>
  `--x\r\nContent-Disposition: form-data; name="body"\r\n\r\n${text}\r\n--x--\r\n`;

function judge(text: string) {
  const clean = { text, found: [] };
  return judgeComment({
    name: clean,
    body: clean,
    emailHash: '',
    ipHash: null,
    context: { approved: 0, spam: 0, repeatCount: 0, blocks: [] },
    isHoneypotFilled: false,
    isPosing: false,
    isFlood: false,
  });
}

function snippetOf(text: string) {
  const words = listTextWords(text);
  return cutSnippet({ text, words, locale: 'bn', matches: words });
}

/** Every function that meets what a visitor sends: as a field, a query, a header, a cookie or a path. */
const functions: Record<string, (text: string) => unknown> = {
  cleanText,
  cleanLine,
  cleanLines,
  cleanEmail,
  countGraphemes: (text) => countGraphemes(text, 1_000_000),
  findLinks,
  foldText,
  hasLookAlikeLetters,
  renderBody,
  escapeHtml,
  hashBody,
  hashEmail,
  listSearchWords,
  judge,
  judgeLinks,
  isLookAlikeDomain,
  'find-spam-phrases': (text) => {
    const words = unmaskWords(text);
    return [findSpamPhrases(words), hasBlockedWord(words, ['word', 'কাজ'])];
  },
  posesAsEditor: (text) => posesAsEditor(text, ['KajPath', 'কাজপথ']),
  bodySchema: (text) => bodySchema.safeParse(text),
  'every field of the comment form': (text) =>
    commentFormSchema.safeParse({
      article: text,
      lang: text,
      parent: text,
      name: text,
      email: text,
      body: text,
    }),
  parseSubmission: (text) => {
    const fields = ['name', 'email', 'body', 'token', 'proof', 'parent', 'notify', 'homepage'];
    const form = new URLSearchParams(fields.map((field) => [field, text]));
    form.append('article', thread.article);
    form.append('lang', thread.locale);
    return [parseSubmission(form, facts, secret), readTyped(form)];
  },
  'a form': (text) =>
    parseForm(formType, Buffer.from(`body=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))}`)),
  'a form as it was sent': (text) => parseForm(formType, Buffer.from(text)),
  'a form of parts': (text) => parseForm('multipart/form-data; boundary=x', Buffer.from(partsOf(text))),
  'the type of a form': (text) => parseForm(text, Buffer.from('')),
  readFormToken: (text) => readFormToken(text, { ...thread, article: { id: text, names: [text] } }, secret),
  isProof: (text) => isProof('token', text, 1),
  readEditCookie: (text) => readEditCookie({ comment: 'a', value: text, now: noon }, secret),
  nameBrowser,
  isSameOrigin: (text) => [
    isSameOrigin({ host: 'a', origin: text }),
    isSameOrigin({ host: text, referer: text }),
  ],
  networkOf,
  'the queries of pages': (text) => [
    threadQuerySchema.parse({ order: text, page: text, comment: text, sent: text }),
    queueQuerySchema.parse({ status: text, article: text, locale: text, page: text }),
    doneQuerySchema.parse({ done: text, count: text, undo: text }),
    subscriptionQuerySchema.parse({ id: text }),
    parseCompareQuery(
      { sort: text, payout: text, first: text, second: text },
      { payouts: ['bank'], marketplaces: ['guru'] },
    ),
    takeHomeQuerySchema.parse({ amount: text, rate: text }),
  ],
  'actions of the moderator': (text) =>
    ['block', 'close', 'undo', 'bin'].map((act) =>
      parseAction(new URLSearchParams({ act, kind: 'word', value: text, article: text, id: text }), {
        idOf: () => undefined,
      }),
    ),
  normalizeBlock: (text) =>
    (['email', 'address', 'domain', 'word'] as const).map((kind) => normalizeBlock(kind, text)),
  parseDecimal: (text) => parseDecimal(text, { decimals: 2, most: 100 }),
  findSigns,
  checkProposal: (text) =>
    checkProposal(Object.fromEntries(proposalFieldNames.map((field) => [field, text])) as TypedProposal),
  parseBook,
  normalizeText,
  listWords,
  soundKey,
  'stems and skeletons': (text) => [stemKey(soundKey(text)), skeletonKey(soundKey(text))],
  answerQuery: (text) => answerQuery(search, { query: text, lang: 'bn', limit: 10 }),
  'the search API': (text) => answerApi(search, new URLSearchParams({ lang: 'bn', q: text })),
  'the search API as it was asked': (text) => answerApi(search, new URLSearchParams(text)),
  snippetOf,
  'the log of missed queries': (text) => logMissed(text, 'bn'),
  htmlToText,
  'the Accept-Encoding header': (text) => chooseEncoding(text, ['br', 'gzip', 'identity']),
  'the target of a request': (text) => [parseTarget(`/${text}`), queryParametersOf(`/bn?${text}`)],
  'the Range header': (text) => parseRange(1_000, `bytes=${text}`),
  'the If-None-Match header': (text) => fresh({ 'if-none-match': text }, { etag: '"x"' }),
  'the Cookie header': (text) => app.parseCookie(text),
  'addresses of libraries': (text) => [URL.canParse(text), z.email().safeParse(text).success],
};

test.each(Object.entries(functions))(
  '%s takes no more than linear time, whatever a text is made of',
  { timeout: 60_000 },
  async (_, run) => {
    const steep: Record<string, number> = {};
    for (const [family, make] of Object.entries(inputFamilies)) {
      const growth = await measureGrowth(run, make);
      if (growth > steepest) steep[family] = growth;
    }
    expect(steep).toEqual({});
  },
);
