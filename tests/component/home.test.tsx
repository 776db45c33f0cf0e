import { expect, test } from 'vitest';
import { HomePage } from '@/components/home/HomePage';
import { loadLibrary } from '@/lib/content/load-library';
import { formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { countProgrammes } from '@/lib/subject/programmes/count-programmes';
import { bothLocales, listParts, messageOf, readText, render } from './render';
import { article } from './samples';

const library = await loadLibrary();
const newest = [{ article, wordCount: 900 }];
const minutes = Object.fromEntries(library.listLearningPaths().map(({ id }) => [id, 42]));

const home = (changed = {}) => (
  <HomePage library={{ ...library, ...changed }} newest={newest} minutes={minutes} />
);

test.each(bothLocales)(
  'the home page in %s leads to searches, paths, tools, topics, articles and sources',
  (locale) => {
    const html = render(home(), locale);
    const links = listParts(html, 'a').map(({ attributes }) => attributes.href);
    const expected = [
      ...(library.site.searchExamples?.[locale] ?? []).map((q) => href.search(locale, { q })),
      ...library.listLearningPaths().map(({ id }) => href.learningPath(locale, id)),
      href.programmes(locale),
      href.checkMessage(locale),
      href.compare(locale),
      href.flows(locale),
      href.phrases(locale),
      href.moneyBook(locale),
      ...library.listTopics().map(({ id }) => href.topic(locale, id)),
      href.article(locale, 'fees'),
      href.sources(locale),
    ];
    expect(links).toEqual(expected);
    expect(listParts(html, 'h1').map(({ text }) => text)).toEqual([messageOf(locale, 'HomePage', 'promise')]);
  },
);

test.each(bothLocales)('the home page in %s asks the calculator with one field, without script', (locale) => {
  const html = render(home(), locale);
  expect(listParts(html, 'form').map(({ attributes }) => attributes.action)).toEqual([href.takeHome(locale)]);
  expect(listParts(html, 'input').map(({ attributes }) => attributes)).toMatchObject([
    { name: 'amount', inputmode: 'decimal', value: formatNumber(100, locale) },
  ]);
});

test('the home page counts the programmes as the board does', () => {
  const [first] = Object.entries(library.programmes);
  if (!first) throw new Error('no programme');
  const [id, programme] = first;
  const one = (changed: object) =>
    countProgrammes({ ...library, today: '2026-11-30', programmes: { [id]: { ...programme, ...changed } } });
  const news = (on: string) => ({ on, bn: 'ক', en: 'a', cite: [] });
  expect(one({ status: 'open', confirmed: news('2026-11-01') })).toEqual({
    open: 1,
    ask: 0,
    closed: 0,
    newest: '2026-11-01',
  });
  expect(one({ status: 'open', confirmed: news('2025-11-01') })).toMatchObject({ open: 0, ask: 1 });
  expect(one({ status: 'ended', confirmed: undefined })).toMatchObject({ closed: 1, newest: undefined });
});

test.each(bothLocales)('the home page in %s has no heading for paths where there are none', (locale) => {
  const html = render(home({ listLearningPaths: () => [] }), locale);
  expect(readText(html)).not.toContain(messageOf(locale, 'PathDoors', 'title'));
});
