import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList, locales } from '@/lib/i18n/locales';
import { otherLocale } from '../other-locale';
import { type Answer, ask, decode } from './ask';
import { library, messageOf } from './content';
import { expectAccessible } from './expect-clean';

/* The search page and the API, without script, in both languages. */

const base = process.env.BASE_URL ?? '';
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  ask({ base, path, headers, method });
const find = (locale: Locale, q: string) => get(href.search(locale, { q }));
const api = (query: Record<string, string> | string) =>
  get(`${href.searchApi}?${typeof query === 'string' ? query : new URLSearchParams(query)}`);
const json = (answer: Answer) => JSON.parse(decode(answer));

/** One thing, asked in three ways. */
const queries = ['আউটসোর্সিং কীভাবে শিখব', 'outsourcing kivabe shikhbo', 'how to learn outsourcing'];

for (const locale of localeList) {
  test(`from the header of an article in ${locale} a query leads to results, and from there to a section`, async ({
    page,
  }) => {
    await page.goto(href.article(locale, 'marketplaces'));
    const search = page.getByRole('banner').getByRole('search');
    const name = messageOf(locale, 'SearchForm.search');
    await search.getByRole('searchbox', { name }).fill('upwork connects');
    await search.getByRole('button', { name }).tap();
    await expect(page).toHaveURL(`${href.search(locale)}?q=upwork+connects`);
    const asked = messageOf(locale, 'SearchPage.asked', { query: 'upwork connects' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked);
    await expect(page).toHaveTitle(asked);
    await expect(page.getByRole('searchbox')).toHaveValue('upwork connects');
    const first = page.getByRole('main').getByRole('listitem').first().getByRole('link');
    const target = (await first.getAttribute('href')) ?? '';
    await first.tap();
    await expect(page).toHaveURL(target);
    const [, section] = target.split('#');
    if (section) await expect(page.locator(`#${section}`)).toBeInViewport();
  });

  test(`results in ${locale} are counted in its digits, its own first, each with its language`, async ({
    page,
  }) => {
    for (const q of queries) {
      await page.goto(href.search(locale, { q }));
      const results = page.locator('main ol > li');
      const count = await results.count();
      expect(count, q).toBeGreaterThan(4);
      await expect(
        page.getByText(messageOf(locale, 'SearchPage.count', { count }), { exact: true }),
      ).toBeVisible();
      expect(messageOf(locale, 'SearchPage.count', { count })).toContain(formatNumber(count, locale));
      const links = results.getByRole('link');
      expect(await links.first().getAttribute('href')).toContain('/how-to-learn-outsourcing');
      const languages = await links.evaluateAll((all) => all.map((link) => link.getAttribute('hreflang')));
      const own = languages.filter((language) => language === locale).length;
      expect(languages).toEqual([
        ...Array.from({ length: own }, () => locale),
        ...Array.from({ length: count - own }, () => otherLocale(locale)),
      ]);
      expect(own).toBeGreaterThan(count / 2);
      for (const [index, language] of languages.entries()) {
        await expect(results.nth(index)).toContainText(locales[language as Locale].name);
      }
      expect(await page.locator('main mark').count()).toBeGreaterThan(0);
    }
  });

  test(`a misspelt query in ${locale} gets results and a link to the right spelling`, async ({ page }) => {
    await page.goto(href.search(locale, { q: 'marktplces fes' }));
    const suggestion = page.getByText(messageOf(locale, 'SearchPage.suggestion')).getByRole('link');
    await suggestion.tap();
    await expect(page).toHaveURL(/q=.*marketplace/);
    const asked = new URL(page.url()).searchParams.get('q') ?? '';
    await expect(page.getByRole('searchbox')).toHaveValue(asked);
  });

  test(`where nothing is found in ${locale} every topic is offered`, async ({ page }) => {
    for (const [q, heading] of [
      ['biryani', messageOf(locale, 'SearchPage.nothing', { query: 'biryani' })],
      ['', messageOf(locale, 'SearchPage.title')],
    ] as const) {
      await page.goto(href.search(locale, { q }));
      await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
      const topics = page.locator('main .answer a');
      const addresses = await topics.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(addresses).toEqual(library.listTopics().map(({ id }) => href.topic(locale, id)));
      const doors = page
        .getByRole('navigation', { name: messageOf(locale, 'PlaceDoors.title') })
        .getByRole('link');
      expect(await doors.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
        href.paths(locale),
        href.takeHome(locale),
        href.compare(locale),
        href.programmes(locale),
        href.checkMessage(locale),
      ]);
    }
  });

  test(`where nothing answers in ${locale}, the nearest is offered under a heading of its own, with every topic`, async ({
    page,
  }) => {
    const q = 'passport renewal fee';
    await page.goto(href.search(locale, { q }));
    const heading = messageOf(locale, 'SearchPage.nearest', { query: q });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page).toHaveTitle(new RegExp(`^${heading}`));
    expect(await page.locator('main ol.articles > li').count()).toBeGreaterThan(0);
    const topics = page.locator('main .answer .topics a');
    const addresses = await topics.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual(library.listTopics().map(({ id }) => href.topic(locale, id)));
  });

  test(`the language link of the search in ${locale} asks the same in the other language`, async ({
    page,
  }) => {
    const twin = otherLocale(locale);
    await page.goto(href.search(locale, { q: 'টাকা & “fees”' }));
    await page.getByRole('banner').getByRole('link', { name: locales[twin].name }).tap();
    await expect(page).toHaveURL((url) => url.pathname === href.search(twin));
    await expect(page.getByRole('searchbox')).toHaveValue('টাকা & “fees”');
  });

  test(`search engines are told not to index the search in ${locale}`, async () => {
    for (const q of ['', 'fiverr', 'biryani']) {
      const { headers, body } = await find(locale, q);
      expect(headers['x-robots-tag']).toBe('noindex');
      expect(body.toString()).toMatch(/<meta name="robots" content="noindex"/);
    }
    expect(decode(await get('/sitemap.xml'))).not.toContain('/search');
    expect(decode(await get('/robots.txt'))).not.toContain('search');
  });

  test(`the search in ${locale} is valid HTML, whatever was asked`, async () => {
    const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
    for (const q of ['', 'fiverr fees', 'marktplces', 'biryani', '"><script>alert(1)</script>']) {
      const { results } = await validator.validateString(decode(await find(locale, q)));
      expect(
        results.flatMap(({ messages }) => messages.map(({ message }) => message)),
        q,
      ).toEqual([]);
    }
  });

  test(`the search in ${locale} does not move sideways, and its controls are 44 px high and wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const q of ['fiverr', 'biryani', 'ক'.repeat(300)]) {
      await page.goto(href.search(locale, { q }));
      expect(await page.evaluate('document.documentElement.scrollWidth'), q).toBe(320);
      for (const control of await page.getByRole('search').locator('input, button').all()) {
        const { width = 0, height = 0 } = (await control.boundingBox()) ?? {};
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      }
    }
  });
}

for (const locale of localeList) {
  for (const [q, kind, address, name] of [
    ['calculater', 'tool', href.takeHome(locale), messageOf(locale, 'Places.takeHome')],
    ['escrow mane', 'term', href.glossary(locale, 'term-escrow'), library.glossary.escrow?.term[locale]],
    [
      'হারপাওয়ার',
      'programme',
      href.programmes(locale, 'her-power'),
      library.programmes['her-power']?.name[locale],
    ],
    ['privecy', 'site', href.privacy(locale), messageOf(locale, 'Places.privacy')],
    ['guru.com', 'marketplace', `${href.compare(locale)}#guru`, library.marketplaces.guru?.name[locale]],
  ] as const) {
    test(`in ${locale} the first result for “${q}” says that it is a ${kind}, and leads there`, async ({
      page,
    }) => {
      await page.goto(href.search(locale, { q }));
      const first = page.locator('main ol > li').first();
      const link = first.getByRole('link');
      await expect(link).toHaveText(name ?? '');
      await expect(link).toHaveAttribute('href', address);
      await expect(first).toContainText(messageOf(locale, `PlaceKinds.${kind}`));
      await link.tap();
      await expect(page).toHaveURL(address);
      const [, anchor] = address.split('#');
      if (anchor) await expect(page.locator(`[id="${anchor}"]`)).toHaveCount(1);
    });
  }
}

/** Queries that try to break the page. */
const hostile = [
  'ক'.repeat(2000),
  'আউটসোর্সিং '.repeat(160).trim(),
  'a b '.repeat(500).trim(),
  '্'.repeat(600),
  '\0\u0001\u0002\u001f\u007f',
  '\u202e\u200d\u200f',
  '🙂🧑‍💻👩🏽‍🌾',
  '"fees" AND (upwork OR -fiverr) title:* ~2 ^3',
  '</title><script>alert(1)</script>',
  '" onfocus="alert(1)" autofocus="',
  '__proto__ constructor toString',
  '$& $1 {{7*7}} {query}',
  "'; DROP TABLE articles; --",
  '../../etc/passwd',
];

test('hostile queries are answered as text, by the page and by the API', async ({ page }) => {
  for (const q of hostile) {
    const answer = await find('bn', q);
    expect([answer.status, answer.headers['content-type']], q).toEqual([200, 'text/html; charset=utf-8']);
    expect(decode(answer)).not.toMatch(/<script>alert| onfocus="alert/);
    expect(await api({ lang: 'bn', q })).toMatchObject({ status: 200 });
    expect(json(await api({ lang: 'bn', q })).query).toBe(q);
  }
  await page.goto(href.search('en', { q: '</title><script>alert(1)</script>' }));
  await expect(page.getByRole('searchbox')).toHaveValue('</title><script>alert(1)</script>');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('</title><script>alert(1)</script>');
});

test('bytes of an address that are no text do no harm', async () => {
  for (const query of [
    'q=%E0%A4%A',
    'q=%ff%fe%00',
    'q',
    'q=a&q=b',
    '&&&',
    '%',
    'q[]=1',
    `x=${'y'.repeat(8000)}`,
  ]) {
    expect((await get(`/bn/search?${query}`)).status, query).toBe(200);
    expect([200, 400], query).toContain((await api(`lang=bn&${query}`)).status);
  }
});

test('the API answers with sections and places of both languages, the one that was asked for first', async () => {
  const { status, headers, body } = await api({ lang: 'bn', q: 'payoneer', limit: '6' });
  expect([status, headers['content-type']]).toEqual([200, 'application/json']);
  const { query, results } = JSON.parse(body.toString());
  expect([query, results.length]).toEqual(['payoneer', 6]);
  const languages: Locale[] = results.map(({ lang }: { lang: Locale }) => lang);
  expect(languages).toEqual([...languages].sort());
  expect(new Set(languages)).toEqual(new Set(localeList));
  for (const { kind, slug, lang, section, url, title, heading, snippet, score, ...rest } of results) {
    expect(rest).toEqual({});
    expect(url).toBe(href.article(lang, slug, section));
    if (kind === 'section') expect(library.getArticle(slug)?.texts[lang as Locale].title).toBe(title);
    else expect(title).toBe(messageOf(lang, `PlaceKinds.${kind}`));
    expect([typeof heading, typeof score]).toEqual(['string', 'number']);
    expect(snippet.replace(/<\/?mark>/g, '')).not.toContain('<');
  }
});

test('wrong parameters are refused with every reason, and no cache keeps the refusal', async () => {
  const { status, headers, body } = await api('lang=fr&limit=0&a=1');
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    400,
    'application/json',
    'no-store',
  ]);
  expect(JSON.parse(body.toString()).faults.map(({ parameter }: { parameter: string }) => parameter)).toEqual(
    ['lang', 'q', 'limit', 'a'],
  );
});

for (const path of [href.search('bn', { q: 'fiverr' }), `${href.searchApi}?lang=en&q=fiverr`]) {
  test(`${path} can be cached, asked for again and compressed, and only read`, async () => {
    const plain = await get(path);
    expect(plain.headers['cache-control']).toMatch(/^public, max-age=\d+/);
    expect(plain.headers['x-content-type-options']).toBe('nosniff');
    const tags = new Set<unknown>();
    for (const encoding of ['identity', 'br', 'gzip', 'identity']) {
      const headers = { 'Accept-Encoding': encoding };
      const answer = await get(path, headers);
      expect(decode(answer)).toBe(plain.body.toString());
      expect(answer.headers.vary).toBe('Accept-Encoding');
      expect(answer.headers['content-encoding'] ?? 'identity').toBe(encoding);
      tags.add(answer.headers.etag);
      const again = await get(path, { ...headers, 'If-None-Match': String(answer.headers.etag) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      const head = await get(path, headers, 'HEAD');
      expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
        200,
        0,
        answer.headers['content-length'],
      ]);
    }
    expect(tags.size).toBe(3);
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { status, headers } = await get(path, {}, method);
      expect([status, headers.allow, headers['cache-control']]).toEqual([405, 'GET, HEAD', 'no-store']);
    }
  });
}

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  test('the policy of the page allows its inline styles and scripts', async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.goto(href.search('bn', { q: 'fiverr' }));
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).maxWidth),
    ).not.toBe('none');
    expect(refused).toEqual([]);
  });

  for (const locale of localeList) {
    test(`axe finds nothing on the search in ${locale}, in light and in dark colours`, async ({ page }) => {
      for (const q of ['fiverr fees', 'marktplces', 'biryani', '']) {
        await page.goto(href.search(locale, { q }));
        await expectAccessible(page, q);
      }
    });
  }
});
