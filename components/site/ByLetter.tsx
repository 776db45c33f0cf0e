import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { letterAnchor } from '@/lib/content/anchors';
import { groupByLetter } from '@/lib/i18n/group-by-letter';
import type { Locale } from '@/lib/i18n/locales';

type Props<T> = {
  /** Sorted by name. */
  entries: T[];
  nameOf: (entry: T, locale: Locale) => string;
  /** Renders the entries of one letter. */
  children: (entries: T[]) => ReactNode;
};

/** A long list, letter by letter, with links to the letters at hand while it is read. */
export function ByLetter<T>({ entries, nameOf, children }: Props<T>) {
  const t = useTranslations('ByLetter');
  const locale = useLocale();
  const groups = groupByLetter(entries, locale, (entry) => nameOf(entry, locale)).map((group, index) => ({
    ...group,
    anchor: letterAnchor(index + 1),
  }));
  return (
    <div className="by-letter">
      <nav className="letters" aria-label={t('label')}>
        <ul>
          {groups.map(({ letter, anchor }) => (
            <li key={letter}>
              <a href={`#${anchor}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {groups.map(({ letter, anchor, entries: own }) => (
          <section key={letter} aria-labelledby={anchor}>
            <h2 id={anchor}>{letter}</h2>
            {children(own)}
          </section>
        ))}
      </div>
    </div>
  );
}
