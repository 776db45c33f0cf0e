import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckMessagePage } from '@/components/check-message/CheckMessagePage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { readFormResult } from '@/lib/comments/form-result';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { toolGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { loadShell } from '@/lib/publish/load-shell';

const path = (locale: Locale) => href.checkMessage(locale);

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const t = await getTranslations('CheckMessagePage');
  const isAnswer = readFormResult().message !== undefined;
  return pageMetadata(await loadLibrary(), {
    locale,
    title: t(isAnswer ? 'answerTitle' : 'title'),
    description: t('description'),
    path,
    noindex: isAnswer,
  });
}

export default async function Page() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const t = await getTranslations('CheckMessagePage');
  const steps = breadcrumbLinks(library, locale);
  const own = { href: path(locale), label: t('title') };
  const { message } = readFormResult();
  const script = await browserModulePath('checkMessage');
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <CheckMessagePage {...{ library, steps, message, script }} />
      <StructuredData graph={toolGraph(library, locale, [...steps, own])} />
    </PageShell>
  );
}
