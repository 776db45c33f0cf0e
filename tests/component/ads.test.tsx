import { expect, test } from 'vitest';
import { AdSlot } from '@/components/ads/AdSlot';
import { ArticlePage } from '@/components/article/ArticlePage';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { hasAdSlots } from '@/lib/discovery/ads/has-ad-slots';
import { adLoader, moduleLoader } from '@/lib/publish/module-loader';
import { adSlot } from '@/tests/ad-slot';
import { createSource } from '@/tests/content/fixture';
import { bothLocales, listParts, messageOf, render } from './render';

const { ads } = adSlot;
const plain = createLibrary(parseContent(createSource()).model);

/** Renders the first article of the fixture on a site with these advertisements. */
function articlePage(own: typeof ads | undefined, adScript: string | undefined, locale: 'bn' | 'en') {
  const library = { ...plain, site: { ...plain.site, ads: own } };
  const article = library.getArticle('first');
  if (!article) throw new Error('expected the article "first"');
  const code = 'return { default: () => _jsx_runtime.jsx("p", { children: "Text" }) }';
  const compiled = { code, headings: [], terms: [], wordCount: 100 };
  const script = '/assets/article.0.js';
  return render(
    <ArticlePage {...{ article, compiled, library, script, adScript }} steps={[]} readAlso={[]} />,
    locale,
  );
}

test.each(bothLocales)('AdSlot in %s is labelled', (locale) => {
  const html = render(<AdSlot ads={ads} place="afterText" />, locale);
  expect(html).toBe(adSlot.html(messageOf(locale, 'AdSlot', 'label')));
  expect(hasAdSlots(html)).toBe(true);
});

test.each(bothLocales)(
  'an article in %s on a site with advertisements has one slot and its loader',
  (locale) => {
    const html = articlePage(ads, '/assets/ads.0.js', locale);
    expect(listParts(html, 'aside')[0]?.attributes['data-ad-slot']).toBe('0123456789');
    expect(listParts(html, 'script').at(-1)?.text).toBe(adLoader('/assets/article.0.js', '/assets/ads.0.js'));
  },
);

test.each(bothLocales)('an article in %s without advertisements is otherwise the same', (locale) => {
  const html = articlePage(ads, '/assets/ads.0.js', locale);
  const slot = adSlot.html(messageOf(locale, 'AdSlot', 'label'));
  const [own, adScript] = ['/assets/article.0.js', '/assets/ads.0.js'];
  expect(articlePage(undefined, undefined, locale)).toBe(
    html.replace(slot, '').replace(adLoader(own, adScript), moduleLoader(own)),
  );
  expect(hasAdSlots(articlePage(undefined, undefined, locale))).toBe(false);
});

test('a text that mentions advertisement slots gets none', () => {
  expect(hasAdSlots('<p>data-ad-slot="1"</p><p title="data-ad-slot">x</p>')).toBe(false);
});
