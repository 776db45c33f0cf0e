import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { PhraseGroup } from '@/lib/content/schema/phrases-schema';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import { moduleLoader } from '@/lib/publish/module-loader';
import { SituationSection } from './SituationSection';

type Props = {
  steps: PageLink[];
  group: PhraseGroup;
  /** The other groups. */
  others: PageLink[];
  /** URL of the browser module. */
  script: string;
};

/** The sentences of a group, situation by situation, with links to each at hand. */
export function PhraseGroupPage({ steps, group, others, script }: Props) {
  const t = useTranslations('PhraseGroupPage');
  const locale = useLocale();
  const situations = Object.entries(group.situations);
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{group.title[locale]}</h1>
      <p className="lead">{group.description[locale]}</p>
      <p>{t('brackets')}</p>
      <nav aria-label={t('situations')}>
        <ul className="chips">
          {situations.map(([id, { title }]) => (
            <li key={id}>
              <a href={`#${id}`}>{title[locale]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="sentences" data-copy={t('copy')} data-copied={t('copied')}>
        {situations.map(([id, situation]) => (
          <SituationSection key={id} id={id} situation={situation} />
        ))}
      </div>
      <nav className="check-also" aria-labelledby="more-phrases">
        <h2 id="more-phrases">{t('more')}</h2>
        <p>
          <a className="next" href={href.proposal(locale)}>
            {t('builder')}
          </a>
        </p>
        <ul>
          {others.map(({ href: to, label }) => (
            <li key={to}>
              <a href={to}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
