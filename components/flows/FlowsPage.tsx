import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { ListedFlow } from '@/lib/content/flows/flow';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';

/** All flows, each with what it answers. */
export function FlowsPage({ steps, flows }: { steps: PageLink[]; flows: ListedFlow[] }) {
  const t = useTranslations('FlowsPage');
  const locale = useLocale();
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <ul className="path-list">
        {flows.map(({ id, title, description }) => (
          <li key={id}>
            <h2>
              <a href={href.flow(locale, id)}>{title[locale]}</a>
            </h2>
            <p>{description[locale]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
