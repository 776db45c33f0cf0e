import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { TakeHomePage } from '@/components/take-home/TakeHomePage';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { toolGraph } from '@/lib/discovery/seo/structured-data';
import { findPicturePath } from '@/lib/discovery/share/take-home-pictures';
import { href } from '@/lib/i18n/href';
import { pageLocale } from '@/lib/i18n/page-locale';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { loadShell } from '@/lib/publish/load-shell';
import { answerQuery } from '@/lib/subject/take-home/answer-query';
import { completeQuery } from '@/lib/subject/take-home/complete-query';
import { isFormFilled, takeHomeQuerySchema } from '@/lib/subject/take-home/take-home-query';
import { takeHomeSetting } from '@/lib/subject/take-home/take-home-setting';

type Props = PageProps<'/[locale]/take-home'>;

/** Keeps the answer at the bottom of the screen above a phone's keyboard. */
export const viewport: Viewport = { interactiveWidget: 'resizes-content' };

async function loadPage({ searchParams }: Props) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const asked = takeHomeQuerySchema.parse(await searchParams);
  const setting = takeHomeSetting(library, locale);
  return { locale, asked, query: completeQuery(asked, library.money, locale), setting, library };
}

/** An answer has its finding as its title and its description, which is what a shared link shows. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, library, asked, query, setting } = await loadPage(props);
  const t = await getTranslations('TakeHomePage');
  const reply = isFormFilled(asked) ? answerQuery(query, setting) : undefined;
  return pageMetadata(library, {
    locale,
    title: reply?.title ?? t('title'),
    description: reply?.answer?.sentence ?? t('description'),
    path: href.takeHome,
    noindex: reply !== undefined,
    picturePath: reply && findPicturePath(library, locale, query),
  });
}

export default async function Page(props: Props) {
  const { locale, library, asked, query, setting } = await loadPage(props);
  const steps = breadcrumbLinks(library, locale);
  const script = await browserModulePath('takeHome');
  const t = await getTranslations('TakeHomePage');
  const own = { href: href.takeHome(locale), label: t('heading') };
  return (
    <PageShell {...(await loadShell(library))} path={(of) => href.takeHome(of, asked)}>
      <TakeHomePage {...{ library, steps, query, setting, script }} />
      <StructuredData graph={toolGraph(library, locale, [...steps, own])} />
    </PageShell>
  );
}
