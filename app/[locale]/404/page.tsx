import type { Metadata } from 'next';
import { NotFoundPage } from '@/components/site/NotFoundPage';
import { PageShell } from '@/components/site/PageShell';
import { loadLibrary } from '@/lib/content/load-library';
import { href } from '@/lib/i18n/href';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadPathMinutes } from '@/lib/mdx/load-compiled-article';
import { loadShell } from '@/lib/publish/load-shell';

/* The server sends this page with status 404 for unknown addresses below a language. */

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const { messages } = await loadLibrary();
  return { title: messages[locale].NotFoundPage?.title, robots: { index: false } };
}

/** Learning paths on the page. */
const pathCount = 3;

export default async function Page() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const paths = library.listLearningPaths().slice(0, pathCount);
  const minutes = await loadPathMinutes(library, locale);
  return (
    <PageShell {...(await loadShell(library))} path={href.home}>
      <NotFoundPage paths={paths} minutes={minutes} />
    </PageShell>
  );
}
