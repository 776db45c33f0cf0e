import { getTranslations } from 'next-intl/server';
import { SubscriptionPage } from '@/components/comments/SubscriptionPage';
import { PageShell } from '@/components/site/PageShell';
import { subscriptionQuerySchema } from '@/lib/comments/letters/subscription-query';
import { loadLibrary } from '@/lib/content/load-library';
import { href } from '@/lib/i18n/href';
import { loadShell } from '@/lib/publish/load-shell';

/** Not indexed: the URLs in letters contain the id that confirms or ends a subscription. */
export async function generateMetadata() {
  const t = await getTranslations('SubscriptionPage');
  return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/comments/notices'>) {
  const library = await loadLibrary();
  const query = subscriptionQuerySchema.parse(await searchParams);
  const { id = '', act = '' } = query;
  return (
    <PageShell {...(await loadShell(library))} path={(of) => href.subscriptions(of, { id, act })}>
      <SubscriptionPage query={query} />
    </PageShell>
  );
}
