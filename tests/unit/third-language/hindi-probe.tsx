import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { GlossaryPage } from '@/components/glossary/GlossaryPage';
import { SectionHeading } from '@/components/mdx/SectionHeading';
import { PageShell } from '@/components/site/PageShell';
import { loadLibrary } from '@/lib/content/load-library';
import { formatMoney } from '@/lib/content/money/format-money';
import { listSitemapEntries } from '@/lib/discovery/seo/build-sitemap';
import { formatMoment } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { inEach, type Locale, timeZone } from '@/lib/i18n/locales';
import { listTerms } from '@/lib/subject/glossary/list-terms';

/* Runs in a copy of the project that has a third language: prints what readers and search engines would get. */

const library = await loadLibrary();
const article = library.listArticles()[0];
if (!article) throw new Error('expected an article');

function linksOf(element: ReactElement, locale: Locale): string[] {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={library.messages[locale]} timeZone={timeZone}>
      {element}
    </NextIntlClientProvider>,
  );
  return [...html.matchAll(/<(?:a|span)[^>]* lang="(\w+)"/g)].map(([, lang = '']) => lang);
}

const shown = inEach((locale) => ({
  header: linksOf(
    <PageShell site={library.site} topics={[]} path={(of) => href.article(of, article.slug)}>
      text
    </PageShell>,
    locale,
  ),
  section: linksOf(<SectionHeading slug={article.slug} id="a" />, locale),
  term: linksOf(
    <GlossaryPage steps={[]} terms={listTerms(library, locale).slice(0, 1)} explainers={new Map()} />,
    locale,
  ),
  title: article.texts[locale].title,
  moment: formatMoment('2026-11-25T13:00:00Z', locale),
  money: formatMoney(12_345, 'BDT', locale),
}));
const sitemap = listSitemapEntries(library).map(({ languages }) => Object.keys(languages).join(' '));
console.log(JSON.stringify({ shown, sitemap: [...new Set(sitemap)], addresses: sitemap.length }));
