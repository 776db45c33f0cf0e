import { expect, test } from 'vitest';
import { NotFoundPage } from '@/components/site/NotFoundPage';
import { PageShell } from '@/components/site/PageShell';
import { pageAnchors } from '@/lib/content/anchors';
import { formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { type Locale, locales } from '@/lib/i18n/locales';
import { otherLocale } from '../other-locale';
import { bothLocales, listParts, messageOf, readText, render } from './render';
import { article, hostile, site, topics } from './samples';

const shell = (name = site.name) => (
  <PageShell site={{ ...site, name }} topics={topics} path={(of: Locale) => href.article(of, 'fees')}>
    <h1>Text</h1>
  </PageShell>
);

test.each(bothLocales)('PageShell in %s has landmarks, and begins with the skip link', (locale) => {
  const html = render(shell(), locale);
  for (const tag of ['header', 'main', 'footer']) expect(listParts(html, tag), tag).toHaveLength(1);
  expect(listParts(html, 'main')[0]).toMatchObject({ attributes: { id: pageAnchors.main }, text: 'Text' });
  const [skip, home] = listParts(html, 'a');
  expect(skip?.attributes.href).toBe(`#${pageAnchors.main}`);
  expect(skip?.text).toBe(messageOf(locale, 'PageShell', 'skip'));
  expect(home?.attributes.href).toBe(href.home(locale));
  expect(home?.text).toBe(site.name[locale]);
});

test.each(bothLocales)(
  'PageShell in %s links to the page in the other language, in that language',
  (locale) => {
    const twin = otherLocale(locale);
    expect(listParts(render(shell(), locale), 'a')).toContainEqual({
      tag: 'a',
      attributes: { class: 'language', href: href.article(twin, 'fees'), hreflang: twin, lang: twin },
      text: locales[twin].name,
    });
  },
);

test.each(bothLocales)(
  'PageShell in %s has a search form in its header that works without script',
  (locale) => {
    const [header = ''] = render(shell(), locale).match(/<header.*?<\/header>/s) ?? [];
    expect(listParts(header, 'form').map(({ attributes }) => attributes)).toEqual([
      { class: 'search', role: 'search', action: href.search(locale) },
    ]);
    const label = messageOf(locale, 'SearchForm', 'search');
    expect(listParts(header, 'input').map(({ attributes }) => attributes)).toEqual([
      {
        type: 'search',
        name: 'q',
        placeholder: messageOf(locale, 'SearchForm', 'hint'),
        'aria-label': label,
      },
    ]);
    expect(listParts(header, 'button').map(({ text }) => text)).toEqual([label]);
    expect(listParts(header, 'script')).toEqual([]);
  },
);

test.each(bothLocales)(
  'PageShell in %s has four doors below its header, and names its navigations',
  (locale) => {
    const html = render(shell(), locale);
    const [doors, ...others] = listParts(html, 'nav').map(({ attributes }) => attributes);
    expect(doors?.['aria-label']).toBe(messageOf(locale, 'PageShell', 'doors'));
    const ids = listParts(html, 'h2').map(({ attributes }) => attributes.id);
    expect(others.map((nav) => nav['aria-labelledby'])).toEqual(ids);
    const [nav = ''] = html.match(/<nav.*?<\/nav>/s) ?? [];
    expect(listParts(nav, 'a').map(({ attributes }) => attributes.href)).toEqual([
      href.paths(locale),
      href.takeHome(locale),
      href.compare(locale),
      href.programmes(locale),
    ]);
  },
);

test.each([
  [href.takeHome('bn', { amount: '5' }), [[href.takeHome('bn'), 'page']]],
  [href.learningPath('bn', 'a'), [[href.paths('bn'), 'true']]],
  [href.article('bn', 'take-home-pay'), []],
])('%s says where one is', (path, expected) => {
  const html = render(
    <PageShell site={site} topics={topics} path={() => path}>
      Text
    </PageShell>,
    'bn',
  );
  const [nav = ''] = html.match(/<nav.*?<\/nav>/s) ?? [];
  const marked = listParts(nav, 'a').filter(({ attributes }) => attributes['aria-current']);
  expect(marked.map(({ attributes }) => [attributes.href, attributes['aria-current']])).toEqual(expected);
});

test.each(bothLocales)('PageShell in %s ends with topics, tools and the site itself', (locale) => {
  const [footer = ''] = render(shell(), locale).match(/<footer.*<\/footer>/s) ?? [];
  const links = listParts(footer, 'a').map(({ attributes }) => attributes.href);
  expect(links).toEqual(
    expect.arrayContaining([
      href.topic(locale, 'money'),
      href.glossary(locale),
      href.sources(locale),
      href.atomFeed(locale),
    ]),
  );
  expect(readText(footer)).toContain(topics[0]?.title[locale]);
});

test.each(bothLocales)('PageShell in %s escapes the name of the site', (locale) => {
  const html = render(shell({ bn: hostile, en: hostile }), locale);
  expect(readText(html)).toContain(hostile);
  expect(listParts(html, 'script')).toEqual([]);
});

test.each(bothLocales)(
  'NotFoundPage in %s explains, searches, and leads to the doors and to the paths',
  (locale) => {
    const title = { bn: `শিখতে চাই ${hostile}`, en: `I want to learn ${hostile}` };
    const path = { id: 'learn', title, description: title, steps: [{ article, outcome: title }] };
    const html = render(<NotFoundPage paths={[path]} minutes={{ learn: 7 }} />, locale);
    expect(listParts(html, 'h1').map(({ text }) => text)).toEqual([
      messageOf(locale, 'NotFoundPage', 'title'),
    ]);
    expect(readText(html)).toContain(messageOf(locale, 'NotFoundPage', 'text'));
    expect(listParts(html, 'form').map(({ attributes }) => attributes.action)).toEqual([href.search(locale)]);
    expect(listParts(html, 'a').map(({ attributes }) => attributes.href)).toEqual([
      href.paths(locale),
      href.takeHome(locale),
      href.compare(locale),
      href.programmes(locale),
      href.checkMessage(locale),
      href.learningPath(locale, 'learn'),
    ]);
    expect(readText(html)).toContain(title[locale]);
    expect(readText(html)).toContain(formatNumber(7, locale));
    expect(listParts(html, 'script')).toEqual([]);
  },
);
