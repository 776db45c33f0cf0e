import type { Metadata } from 'next';
import { SearchPage } from '@/components/search/SearchPage';
import { PageShell } from '@/components/site/PageShell';
import { loadLibrary } from '@/lib/content/load-library';
import { href } from '@/lib/i18n/href';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadShell } from '@/lib/publish/load-shell';
import { loadSearchPageFields } from '@/lib/search/page/load-search-page-fields';

type Props = PageProps<'/[locale]/search'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title } = await loadSearchPageFields(await pageLocale(), searchParams);
  return { title, robots: { index: false } };
}

export default async function Page({ searchParams }: Props) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const { query, address, answer } = await loadSearchPageFields(locale, searchParams);
  return (
    <PageShell {...(await loadShell(library))} path={(of) => href.search(of) + address} query={query}>
      <SearchPage answer={answer} />
    </PageShell>
  );
}
