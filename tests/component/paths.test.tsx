import { expect, test } from 'vitest';
import { ArticleTools } from '@/components/article/ArticleTools';
import { NextStep } from '@/components/article/NextStep';
import { LearningPathPage } from '@/components/paths/LearningPathPage';
import { LearningPathsPage } from '@/components/paths/LearningPathsPage';
import { pageAnchors, stepAnchor } from '@/lib/content/anchors';
import { type LearningPath, listPathPlaces } from '@/lib/content/learning-paths';
import { formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { bothLocales, listParts, messageOf, readText, render } from './render';
import { article, hostile } from './samples';

const articleOf = (slug: string) => ({ ...article, slug });
const path: LearningPath = {
  id: 'hire',
  title: { bn: `কাজ করাতে চাই ${hostile}`, en: `I want to hire ${hostile}` },
  description: { bn: `যাঁরা কাজ দেন। ${hostile}`, en: `For those who give work. ${hostile}` },
  steps: ['one', 'two', 'three'].map((slug) => ({
    article: articleOf(slug),
    outcome: { bn: `${slug} জানবেন ${hostile}`, en: `You know ${slug} ${hostile}` },
  })),
};
const steps = [{ href: '/bn', label: 'home' }];
/** Words of each step's article, by slug. */
const wordCounts = new Map([
  ['one', 1800],
  ['two', 180],
  ['three', 0],
]);
const tool = { page: 'compare' as const, outcome: { bn: `তুলনা ${hostile}`, en: `Comparison ${hostile}` } };
const pathPage = <LearningPathPage {...{ path, steps, wordCounts }} script="/assets/path.js" />;

test.each(bothLocales)(
  'LearningPathPage in %s has the articles in order, each with its outcome',
  (locale) => {
    const html = render(pathPage, locale);
    expect(listParts(html, 'h1').map(({ text }) => text)).toEqual([path.title[locale]]);
    expect(readText(html)).toContain(path.description[locale]);
    expect(listParts(html, 'ol')).toHaveLength(2);
    expect(listParts(html, 'h2').map(({ attributes }) => attributes.id)).toEqual([1, 2, 3].map(stepAnchor));
    const [book, ...links] = listParts(html, 'a').slice(2).reverse();
    expect(book?.attributes).toMatchObject({ href: href.book(locale, path.id), download: '' });
    links.reverse();
    expect(links.map(({ attributes }) => attributes.href)).toEqual(
      path.steps.map((step) => href.article(locale, step.article.slug)),
    );
    for (const { outcome } of path.steps) expect(readText(html)).toContain(outcome[locale]);
  },
);

test.each(bothLocales)(
  'LearningPathPage in %s ends with the tool of the path, which cannot be marked',
  (locale) => {
    const html = render(
      <LearningPathPage {...{ path: { ...path, tool }, steps, wordCounts }} script="/assets/path.js" />,
      locale,
    );
    expect(listParts(html, 'h2').at(-1)).toMatchObject({
      attributes: { id: stepAnchor(4) },
      text: messageOf(locale, 'Places', 'compare'),
    });
    expect(listParts(html, 'a').at(-2)?.attributes.href).toBe(href.compare(locale));
    expect(readText(html)).toContain(tool.outcome[locale]);
    const marks = listParts(html, 'div').filter(({ attributes }) => attributes['data-read']);
    expect(marks).toHaveLength(path.steps.length);
  },
);

test.each(bothLocales)('PathPlaces in %s leads from the last article to the tool', (locale) => {
  const placesOf = (slug: string) =>
    listParts(
      render(<NextStep article={article} places={listPathPlaces([{ ...path, tool }], slug)} />, locale),
      'a',
    );
  expect(placesOf('three').at(-1)?.attributes.href).toBe(href.compare(locale));
  expect(placesOf('two').at(-1)?.attributes.href).toBe(href.article(locale, 'three'));
});

test.each(bothLocales)('LearningPathPage in %s adds up the reading time', (locale) => {
  const text = readText(render(pathPage, locale));
  const [own, total] = locale === 'bn' ? [10, 12] : [8, 10];
  expect(text).toContain(formatNumber(own, locale));
  expect(text).toContain(formatNumber(total, locale));
});

test.each(bothLocales)('LearningPathPage in %s has empty elements for its module', (locale) => {
  const html = render(pathPage, locale);
  const places = listParts(html, 'div');
  const [progress, line, first] = places;
  expect(progress?.text).toBe(
    `${messageOf(locale, 'PathProgress', 'next')} ${path.steps[0]?.article.texts[locale].title}`,
  );
  expect(places.slice(1).map(({ text }) => text)).toEqual(['', '', '', '']);
  expect(line?.attributes).toEqual({});
  expect(listParts(html, 'button')).toEqual([]);
  expect(JSON.parse(progress?.attributes['data-steps'] ?? '')).toEqual(
    path.steps.map(({ article: { slug, texts } }) => ({
      slug,
      title: texts[locale].title,
      href: href.article(locale, slug),
    })),
  );
  expect(progress?.attributes['data-count']).toContain('{read}');
  expect(progress?.attributes['data-count']).toContain(formatNumber(3, locale));
  expect(first?.attributes).toMatchObject({ 'data-read': 'one', 'data-heading': stepAnchor(1) });
  expect(listParts(html, 'script').map(({ text }) => text)).toEqual([
    'onload=()=>setTimeout(()=>import("/assets/path.js"),1e3)',
  ]);
});

test.each(bothLocales)('LearningPathsPage in %s links to every path', (locale) => {
  const html = render(
    <LearningPathsPage steps={steps} paths={[path, { ...path, id: 'sell', tool }]} minutes={{ hire: 12 }} />,
    locale,
  );
  expect(listParts(html, 'h1').map(({ text }) => text)).toEqual([
    messageOf(locale, 'LearningPathsPage', 'title'),
  ]);
  expect(listParts(html, 'a').slice(1)).toEqual([
    { tag: 'a', attributes: { href: href.learningPath(locale, 'hire') }, text: path.title[locale] },
    { tag: 'a', attributes: { href: href.learningPath(locale, 'sell') }, text: path.title[locale] },
  ]);
  const [first, second] = listParts(html, 'li').slice(1);
  expect(first?.text).toContain(formatNumber(12, locale));
  expect(first?.text).not.toContain(messageOf(locale, 'Places', 'compare'));
  expect(second?.text).toContain(messageOf(locale, 'Places', 'compare'));
  expect(readText(html)).toContain(path.description[locale]);
  expect(readText(html)).toContain(formatNumber(3, locale));
  expect(listParts(html, 'script')).toEqual([]);
});

test.each(bothLocales)('marks in %s are stored under the first slug, so they outlive a rename', (locale) => {
  const renamed = { ...article, slug: 'new', formerSlugs: ['oldest', 'older'] };
  const [step, ...others] = path.steps;
  if (!step) throw new Error('the path has no step');
  const of = { ...path, steps: [{ ...step, article: renamed }, ...others] };
  const html = render(
    <LearningPathPage {...{ path: of, steps, wordCounts }} script="/assets/path.js" />,
    locale,
  );
  const [progress, , mark] = listParts(html, 'div');
  expect(JSON.parse(progress?.attributes['data-steps'] ?? '')[0]).toMatchObject({
    slug: 'oldest',
    href: href.article(locale, 'new'),
  });
  expect(mark?.attributes['data-read']).toBe('oldest');
  const toolsOf = (of: typeof article) =>
    listParts(render(<ArticleTools article={of} />, locale), 'div')[0]?.attributes;
  expect(toolsOf(renamed)?.['data-first']).toBe(href.article(locale, 'oldest'));
  expect(toolsOf(article)).not.toHaveProperty('data-first');
});

test.each(bothLocales)('NextStep in %s names the step before and after, in every path', (locale) => {
  const other = { ...path, id: 'other', steps: path.steps.slice(1) };
  const html = render(<NextStep article={article} places={listPathPlaces([path, other], 'two')} />, locale);
  const [nav] = listParts(html, 'nav');
  expect(nav?.attributes['aria-labelledby']).toBe(pageAnchors.paths);
  expect(listParts(html, 'h2')[0]?.attributes.id).toBe(pageAnchors.paths);
  const [first, second] = listParts(html, 'li');
  expect(first?.text).toContain(messageOf(locale, 'PathPlaces', 'previous'));
  expect(first?.text).toContain(messageOf(locale, 'PathPlaces', 'next'));
  expect(second?.text).not.toContain(messageOf(locale, 'PathPlaces', 'previous'));
  for (const number of [2, 3]) expect(first?.text).toContain(formatNumber(number, locale));
  expect(listParts(html, 'a').map(({ attributes }) => [attributes.href, attributes.class])).toEqual([
    [href.learningPath(locale, 'hire'), undefined],
    [href.article(locale, 'one'), undefined],
    [href.article(locale, 'three'), 'next'],
    [href.learningPath(locale, 'other'), undefined],
    [href.article(locale, 'three'), undefined],
  ]);
  expect(listParts(html, 'script')).toEqual([]);
});

test.each(bothLocales)('NextStep in %s sets one link off: the tool, if the article has one', (locale) => {
  const places = listPathPlaces([path], 'two');
  const html = render(<NextStep article={{ ...article, tool: 'takeHome' }} places={places} />, locale);
  const marked = listParts(html, 'a').filter(({ attributes }) => attributes.class === 'next');
  expect(marked).toMatchObject([
    { attributes: { href: href.takeHome(locale) }, text: messageOf(locale, 'NextStep', 'takeHome') },
  ]);
});

test.each(bothLocales)('NextStep in %s is absent if there is neither a path nor a tool', (locale) => {
  expect(render(<NextStep article={article} places={listPathPlaces([path], 'four')} />, locale)).toBe('');
});
