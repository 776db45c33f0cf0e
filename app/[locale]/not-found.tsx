import { locale as rootLocale } from 'next/root-params';
import { NotFoundPage } from '@/components/site/NotFoundPage';
import { PageShell } from '@/components/site/PageShell';
import { loadLibrary } from '@/lib/content/load-library';
import { href } from '@/lib/i18n/href';
import { defaultLocale, type Locale } from '@/lib/i18n/locales';
import { loadListedArticles } from '@/lib/mdx/load-article';

export default async function NotFound() {
  const locale = ((await rootLocale()) ?? defaultLocale) as Locale;
  const library = await loadLibrary();
  const articles = await loadListedArticles(library, library.listArticles().slice(0, 5), locale);
  return (
    <PageShell site={library.site} topics={library.listTopics()} path={href.home}>
      <NotFoundPage articles={articles} />
    </PageShell>
  );
}
