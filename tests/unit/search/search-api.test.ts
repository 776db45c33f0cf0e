import { expect, test } from 'vitest';
import { answerApi } from '@/lib/search/answer-api';
import { createSearch } from '@/lib/search/answer-query';
import { createMemoryReader } from '@/lib/search/indexing/stored-article';
import { parseApiParameters } from '@/lib/search/parse-api-parameters';
import { data, texts } from './search-samples';

const search = createSearch(data, createMemoryReader({ data, texts }));
const read = (query: string) => parseApiParameters(new URLSearchParams(query));
const ask = (query: string) => answerApi(search, new URLSearchParams(query));

test('the API answers with the query as typed, and results of nine fields', () => {
  const { status, body } = ask('lang=bn&q=+Fiver%20&limit=3');
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual(['query', 'results']);
  if (!('results' in body)) throw new Error('no results');
  expect(body.query).toBe(' Fiver ');
  for (const result of body.results) {
    expect(Object.keys(result).sort()).toEqual(
      ['kind', 'slug', 'lang', 'section', 'url', 'title', 'heading', 'snippet', 'score'].sort(),
    );
  }
  expect(body.results[0]).toMatchObject({
    kind: 'section',
    slug: 'marketplaces',
    lang: 'bn',
    section: 'fiverr',
  });
});

test('a place has the fields of a section: its kind in words as the title, its name as the heading, its text as the snippet', () => {
  const { body } = ask('lang=en&q=eskro+ki');
  expect('results' in body && body.results[0]).toEqual({
    kind: 'term',
    slug: 'glossary',
    lang: 'en',
    section: 'term-escrow',
    url: '/en/glossary#term-escrow',
    title: 'Meaning of a word',
    heading: 'escrow',
    snippet: 'Money held &lt;safely&gt;.',
    score: expect.any(Number),
  });
});

test('the API says when results are only the nearest', () => {
  const { body } = ask('lang=en&q=bank+hologram+spaceship');
  expect(Object.keys(body)).toEqual(['query', 'nearest', 'results']);
  expect(body).toMatchObject({ nearest: true, results: [{ slug: 'marketplaces', section: 'paypal' }, {}] });
  expect(ask('lang=en&q=hologram+spaceship').body).toMatchObject({ results: [] });
});

test('the limit counts places too', () => {
  for (const limit of [1, 2, 3, 7, 10]) {
    const { body } = ask(`lang=bn&q=calculator+marketplace+fiverr+escrow&limit=${limit}`);
    const count = 'results' in body ? body.results.length : 0;
    expect([count > 0, count <= limit], String(limit)).toEqual([true, true]);
  }
});

test('the default limit is ten', () => {
  expect(read('lang=en&q=a')).toEqual({ query: 'a', lang: 'en', limit: 10 });
  expect(read('lang=en&q=a&limit=50')).toEqual({ query: 'a', lang: 'en', limit: 50 });
});

test.each([
  ['q=a', ['lang: expected bn or en']],
  ['lang=fr&q=a', ['lang: expected bn or en']],
  ['lang=bn', ['q: expected what to search for']],
  ['lang=bn&q=', ['q: expected what to search for']],
  ['lang=bn&q=%20%0A', ['q: expected what to search for']],
  ['lang=bn&q=a&limit=0', ['limit: expected a whole number from 1 to 50']],
  ['lang=bn&q=a&limit=51', ['limit: expected a whole number from 1 to 50']],
  ['lang=bn&q=a&limit=-1', ['limit: expected a whole number from 1 to 50']],
  ['lang=bn&q=a&limit=1e9', ['limit: expected a whole number from 1 to 50']],
  ['lang=bn&q=a&limit=', ['limit: expected a whole number from 1 to 50']],
  ['lang=bn&q=a&q=b', ['q: expected once, received several times']],
  ['lang=bn&lang=bn&q=a', ['lang: expected once, received several times']],
  ['lang=bn&q=a&limti=5', ['limti: expected no such parameter']],
  ['__proto__=1&lang=bn&q=a', ['__proto__: expected no such parameter']],
  ['', ['lang: expected bn or en', 'q: expected what to search for']],
])('“%s” is refused, with every reason', (query, reasons) => {
  const { status, body } = ask(query);
  expect(status).toBe(400);
  expect(body).toEqual({
    error: reasons.join('; '),
    faults: reasons.map((reason) => {
      const [parameter, message] = reason.split(': ');
      return { parameter, message };
    }),
  });
});

test('a query may have any length and any characters', () => {
  for (const q of ['ক'.repeat(2000), '\0\u0001', '🙂', '"a" OR (b) -c *', '%', 'constructor', '<script>']) {
    expect(ask(String(new URLSearchParams({ lang: 'bn', q })))).toMatchObject({
      status: 200,
      body: { query: q },
    });
  }
});

test('of thousands of faults the API names the first few, and short', () => {
  const many = Array.from({ length: 8_000 }, (_, index) => `p${index}=1`).join('&');
  const { status, body } = ask(`lang=bn&q=a&${many}&${'x'.repeat(10_000)}=1`);
  const long = ask(`${'x'.repeat(10_000)}=1&lang=bn&q=a`);
  expect(status).toBe(400);
  expect('faults' in body && body.faults.map(({ parameter }) => parameter)).toEqual([
    'p0',
    'p1',
    'p2',
    'p3',
    'p4',
  ]);
  expect(JSON.stringify(body).length).toBeLessThan(1_000);
  expect(JSON.stringify(long.body).length).toBeLessThan(300);
});
