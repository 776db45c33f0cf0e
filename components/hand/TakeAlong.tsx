import { useLocale, useTranslations } from 'next-intl';
import { href } from '@/lib/i18n/href';
import { bookKilobytes, handFileKilobytes } from '@/lib/publish/hand/estimate-sizes';
import { isOfferedWhole } from '@/lib/publish/whole-guide';

/**
 * The whole guide to keep and to pass on, as one file and as a book, unless it is too large; and the books of learning paths.
 *
 * @param articles  how many the site has
 */
export function TakeAlong({ articles }: { articles: number }) {
  const t = useTranslations('TakeAlong');
  const locale = useLocale();
  const files = [
    {
      path: href.handFile(locale),
      name: t('file'),
      note: t('fileNote', { size: handFileKilobytes(articles) }),
    },
    { path: href.book(locale), name: t('book'), note: t('bookNote', { size: bookKilobytes(articles) }) },
  ];
  return (
    <section aria-labelledby="take-along">
      <h2 id="take-along">{t('title')}</h2>
      {isOfferedWhole(articles) && (
        <ul className="keep">
          {files.map(({ path, name, note }) => (
            <li key={path}>
              <a href={path} download rel="nofollow">
                {name}
              </a>{' '}
              <small>{note}</small>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={href.paths(locale)}>{t('paths')}</a>
      </p>
    </section>
  );
}
