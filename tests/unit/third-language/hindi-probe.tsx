import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { GlossaryPage } from '@/components/glossary/GlossaryPage';
import { PageShell } from '@/components/site/PageShell';
import { loadLibrary } from '@/lib/content/load-library';
import { formatMoney } from '@/lib/content/money/format-money';
import { parseContent } from '@/lib/content/parse/parse-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { buildStatus } from '@/lib/desk/build-status';
import { formatStatus } from '@/lib/desk/format-status';
import { listSitemapEntries } from '@/lib/discovery/seo/build-sitemap';
import { articleGraph } from '@/lib/discovery/seo/structured-data';
import { formatMoment } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { inEach, type Locale, localeList, timeZone } from '@/lib/i18n/locales';
import { answerQuery, createSearch } from '@/lib/search/answer-query';
import { wordLists } from '@/lib/search/query/word-lists';
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

/** Articles by their titles alone. */
const indexes = localeList.map((lang) => ({
  lang,
  articles: library.listArticles().map(({ slug, texts }) => ({
    slug,
    title: texts[lang].title,
    aliases: [],
    keys: '',
    terms: '',
    asked: '',
    rest: '',
    sections: [],
  })),
}));
const search = createSearch({ indexes, places: [], synonyms: [], words: wordLists }, () => undefined);

const shown = inEach((locale) => ({
  header: linksOf(
    <PageShell site={library.site} topics={[]} path={(of) => href.article(of, article.slug)}>
      text
    </PageShell>,
    locale,
  ),
  term: linksOf(
    <GlossaryPage steps={[]} terms={listTerms(library, locale).slice(0, 1)} explainers={new Map()} />,
    locale,
  ),
  graph: JSON.stringify(
    articleGraph(library, locale, { article, steps: [], picture: { address: '/a.png', alt: '' } }),
  ),
  results: answerQuery(search, { query: 'freelancing outsourcing', lang: locale, limit: 6 }).results.map(
    ({ lang }) => lang,
  ),
  title: article.texts[locale].title,
  moment: formatMoment('2026-11-25T13:00:00Z', locale),
  money: formatMoney(12_345, 'BDT', locale),
}));
const sitemap = listSitemapEntries(library).map(({ languages }) => Object.keys(languages).join(' '));
const status = formatStatus(buildStatus(parseContent(await readContentFiles()).model, undefined));
console.log(JSON.stringify({ shown, status, sitemap: [...new Set(sitemap)], addresses: sitemap.length }));
