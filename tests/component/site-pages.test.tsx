import { expect, test } from 'vitest';
import { SiteFacts } from '@/components/mdx/SiteFacts';
import { PageShell } from '@/components/site/PageShell';
import { SitePage } from '@/components/site/SitePage';
import type { AuthorProps } from '@/lib/content/author-components';
import { createLibrary, type Library } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { loadCompiledArticle } from '@/lib/mdx/load-compiled-article';
import { corrections, page } from '@/tests/content/about-pages';
import { createSource } from '@/tests/content/fixture';
import { bothLocales, listParts, messageOf, messages, readText, render } from './render';
import { hostile, site, topics } from './samples';

const quoted = JSON.stringify(hostile);

function libraryOf(files: Record<string, string> = {}): Library {
  const { model, problems } = parseContent(
    createSource({
      'messages/bn.json': JSON.stringify(messages.bn),
      'messages/en.json': JSON.stringify(messages.en),
      ...page('about', { bn: '## কে [#who]\n\nআমরা।', en: '## Who [#who]\n\nWe do.' }),
      ...page('privacy'),
      ...corrections,
      ...files,
    }),
  );
  expect(problems).toEqual([]);
  return createLibrary(model);
}

const library = libraryOf();

const facts = (of: AuthorProps<'SiteFacts'>['of'], locale: Locale, from = library) =>
  render(<SiteFacts of={of} library={from} />, locale);

test.each(bothLocales)('a page in %s shows its title and its text', async (locale) => {
  const about = library.getPage('about');
  if (!about) throw new Error('expected the page about the site');
  const compiled = await loadCompiledArticle(library, about, locale);
  const steps = [{ href: href.home(locale), label: site.name[locale] }];
  const html = render(<SitePage {...{ page: about, compiled, library, steps }} />, locale);
  const { title, description } = about.texts[locale];
  expect(listParts(html, 'h1').map(({ text }) => text)).toEqual([title]);
  expect(readText(html)).toContain(description);
  expect(readText(html)).toContain(locale === 'bn' ? 'আমরা।' : 'We do.');
  expect(listParts(html, 'a').map(({ attributes }) => attributes.href)).toEqual([href.home(locale)]);
  expect(listParts(html, 'h2').map(({ attributes }) => attributes.id)).toEqual(['who']);
  expect(listParts(html, 'script')).toEqual([]);
});

test.each(bothLocales)('the footer in %s links to the pages that exist, and marks the own one', (locale) => {
  const html = render(
    <PageShell site={site} topics={topics} pages={library.listPages()} path={href.privacy}>
      Text
    </PageShell>,
    locale,
  );
  const [footer = ''] = html.match(/<footer.*<\/footer>/s) ?? [];
  const links = listParts(footer, 'a');
  const about = links.filter(({ attributes }) =>
    [href.about, href.howWeCheck, href.corrections, href.privacy].some(
      (path) => path(locale) === attributes.href,
    ),
  );
  expect(about).toEqual([
    { tag: 'a', attributes: { href: href.about(locale) }, text: messageOf(locale, 'Places', 'about') },
    {
      tag: 'a',
      attributes: { href: href.privacy(locale), 'aria-current': 'page' },
      text: messageOf(locale, 'Places', 'privacy'),
    },
  ]);
});

test.each(bothLocales)(
  'corrections in %s come latest first, each with its anchor and its article',
  (locale) => {
    const [[file, text]] = Object.entries(corrections) as [[string, string]];
    const later = text.replace('old-fee', 'newer').replace('2026-11-24', '2026-11-25');
    const worse = later.replace('The fee was 5%.', quoted).replace('ফি ৫%।', quoted);
    const html = facts('corrections', locale, libraryOf({ [file]: text + worse }));
    expect(listParts(html, 'li').map(({ attributes }) => attributes.id)).toEqual(['newer', 'old-fee']);
    expect(
      listParts(html, 'time').map(({ attributes }) => attributes.dateTime ?? attributes.datetime),
    ).toEqual(['2026-11-25', '2026-11-24']);
    expect(listParts(html, 'a').map(({ attributes }) => attributes.href)).toEqual([
      href.article(locale, 'first'),
      href.article(locale, 'first'),
      href.correctionsAtomFeed(locale),
    ]);
    expect(readText(html)).toContain(hostile);
    expect(listParts(html, 'script')).toEqual([]);
  },
);

test.each(bothLocales)('a list without corrections says so in %s', (locale) => {
  const html = facts('corrections', locale, libraryOf({ 'data/corrections.yaml': '{}' }));
  expect(readText(html)).toBe(messageOf(locale, 'Corrections', 'none'));
});

test('sources are counted by kind and by how they were read', () => {
  expect(listParts(facts('sources', 'en'), 'p').map(({ text }) => text)).toEqual([
    'The site has 2 sources today.',
    'We read every one of them in a stored copy, none of them live.',
  ]);
  expect(listParts(facts('sources', 'bn'), 'li').map(({ text }) => text)).toEqual([
    'নিজেদের পাতা: ১টি',
    'অন্যদের লেখা: ১টি',
    'প্রতিযোগীর লেখা: ০টি',
    'পুরোনো সংস্করণ বা কপি: ০টি',
  ]);
  const files = createSource().files.filter(({ path }) => path === 'data/sources.yaml');
  const live = files.map(({ text }) => text.replace('read: stored', 'read: live')).join();
  expect(readText(facts('sources', 'en', libraryOf({ 'data/sources.yaml': live })))).toContain(
    'We read 1 of them in stored copies and 1 live.',
  );
});

test.each(bothLocales)('who answers for the site is shown in %s as far as it is known', (locale) => {
  expect(facts('contact', locale)).toBe('');
  const contact = { email: 'us@kajpath.example', address: { bn: hostile, en: hostile } };
  const html = facts('contact', locale, { ...library, site: { ...library.site, contact } });
  expect(listParts(html, 'li')).toHaveLength(2);
  expect(listParts(html, 'a')).toEqual([
    { tag: 'a', attributes: { href: 'mailto:us@kajpath.example' }, text: 'us@kajpath.example' },
  ]);
  expect(readText(html)).toContain(hostile);
});

test.each(bothLocales)('authors are named in %s', (locale) => {
  expect(listParts(facts('authors', locale), 'li').map(({ text }) => text)).toEqual([
    locale === 'bn' ? 'সম্পাদনা দল' : 'Editors',
  ]);
});

test.each(bothLocales)('whether there are advertisements is said in %s by site.yaml', (locale) => {
  const ads = { publisher: 'ca-pub-1234567890123456', slots: { afterText: '1234567890' } };
  const withAds = { ...library, site: { ...library.site, ads } };
  expect(readText(facts('ads', locale))).toBe(messageOf(locale, 'AdsNotice', 'none'));
  expect(readText(facts('ads', locale, withAds))).toBe(messageOf(locale, 'AdsNotice', 'shown'));
});

test.each(bothLocales)('the notice of advertisements in %s quotes their label', (locale) => {
  for (const key of ['none', 'shown'])
    expect(messageOf(locale, 'AdsNotice', key)).toContain(messageOf(locale, 'AdSlot', 'label'));
});
