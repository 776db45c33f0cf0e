import { useLocale, useTranslations } from 'next-intl';
import type { Situation } from '@/lib/content/schema/phrases-schema';
import { href } from '@/lib/i18n/href';
import { phraseLocale } from '@/lib/i18n/locales';

/** A situation: what to keep in mind, then the sentences, each with when it fits. Its id is part of addresses that people share. */
export function SituationSection({ id, situation }: { id: string; situation: Situation }) {
  const t = useTranslations('SituationSection');
  const locale = useLocale();
  const { title, advice, more, phrases } = situation;
  const lang = locale === phraseLocale ? undefined : phraseLocale;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title[locale]}</h2>
      <p>
        {advice[locale]}
        {more && (
          <>
            {' '}
            <a href={href.article(locale, more.article, more.section)}>{t('more')}</a>
          </>
        )}
      </p>
      <ul>
        {phrases.map(({ say, note }, index) => (
          <li key={say}>
            <p className="say" id={`${id}-${index + 1}`} lang={lang}>
              {say}
            </p>
            <p>{note[locale]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
