import { useLocale, useTranslations } from 'next-intl';
import { PathDoors } from '@/components/home/PathDoors';
import type { LearningPath } from '@/lib/content/learning-paths';
import { href } from '@/lib/i18n/href';
import { PathEnd } from './PathEnd';
import { PlaceDoors } from './PlaceDoors';

type Props = {
  /** The ways that most readers take. */
  paths: LearningPath[];
  /** Minutes that reading a path takes, by its id. */
  minutes: Record<string, number>;
};

/** The 404 page: what happened, a search, the four doors, and some learning paths. */
export function NotFoundPage({ paths, minutes }: Props) {
  const t = useTranslations('NotFoundPage');
  const search = useTranslations('SearchForm');
  const locale = useLocale();
  return (
    <>
      <PathEnd />
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <form className="one-field" action={href.search(locale)}>
        <label>
          {t('search')} <input type="search" name="q" placeholder={search('hint')} />
        </label>
        <button type="submit">{search('search')}</button>
      </form>
      <PlaceDoors />
      <PathDoors paths={paths} minutes={minutes} />
    </>
  );
}
