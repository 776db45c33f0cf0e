import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { PhraseGroups } from '@/lib/content/schema/phrases-schema';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';

type Props = { steps: PageLink[]; groups: PhraseGroups };

/** All situations by group, each with the way to its sentences, and the way to the builder of a proposal. */
export function PhrasesPage({ steps, groups }: Props) {
  const t = useTranslations('PhrasesPage');
  const locale = useLocale();
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      <p>{t('brackets')}</p>
      <p>
        <a className="next" href={href.proposal(locale)}>
          {t('builder')}
        </a>
      </p>
      {Object.entries(groups).map(([group, { title, situations }]) => (
        <section key={group} aria-labelledby={group}>
          <h2 id={group}>
            <a href={href.phrases(locale, group)}>{title[locale]}</a>
          </h2>
          <ul className="rows">
            {Object.entries(situations).map(([id, situation]) => (
              <li key={id}>
                <a href={href.phrases(locale, group, id)}>{situation.title[locale]}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
