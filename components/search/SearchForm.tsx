import { useLocale, useTranslations } from 'next-intl';
import { href } from '@/lib/i18n/href';
import type { SearchBoxAssets } from '@/lib/publish/load-shell';
import { focusLoader } from '@/lib/publish/module-loader';

type Props = {
  /** The current query. */
  query?: string;
  /** Set where search-box.browser.ts answers while the reader types. */
  box?: SearchBoxAssets;
};

/** The search form in the header of every page. */
export function SearchForm({ query, box }: Props) {
  const t = useTranslations('SearchForm');
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the phones of our readers know the role; <search> is newer than many of them. */}
      <form className={box ? 'search live' : 'search'} role="search" action={href.search(useLocale())}>
        <input type="search" name="q" defaultValue={query} placeholder={t('hint')} aria-label={t('search')} />
        <button type="submit">{t('search')}</button>
        {box && (
          <>
            <output aria-label={t('search')} />
            <div className="options" id="options" role="listbox" aria-label={t('search')} hidden />
          </>
        )}
      </form>
      {box && <script dangerouslySetInnerHTML={{ __html: focusLoader(box.script) }} />}
    </>
  );
}
