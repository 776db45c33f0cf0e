import { useLocale, useTranslations } from 'next-intl';
import type { PublishData } from '@/lib/desk/page-data';
import { deskForms } from '@/lib/i18n/desk-href';
import { DeskProblems } from './DeskProblems';

type Props = {
  data: PublishData;
  token: string;
  /** Title of a page that is published, by its address. */
  titleOf: (path: string) => string | undefined;
};

/** What a publication would change for readers, and the button for it. */
export function DeskPublish({ data: { plan, result, mayPublish }, token, titleOf }: Props) {
  const t = useTranslations('DeskPublish');
  const locale = useLocale();
  const { problems, pages } = plan;
  const isSame = pages && pages.added.length + pages.changed.length + pages.gone.length === 0;
  return (
    <div className="desk-publish">
      <h1>{t('title')}</h1>
      {result && result.outcome !== 'refused' && (
        <p className="callout" role="status">
          {result.outcome === 'published' && t('done', { count: result.rendered })}
          {result.outcome === 'unchanged' && t('unchanged')}
          {result.outcome === 'wentBack' && t('wentBack')}
        </p>
      )}
      {problems.length > 0 && (
        <>
          {pages ? (
            <p>{t('doubtful')}</p>
          ) : (
            <p className="callout warning" role="alert">
              {t('refused')}
            </p>
          )}
          <DeskProblems problems={problems} />
        </>
      )}
      {isSame && <p>{t('nothing')}</p>}
      {pages && !isSame && (
        <>
          {pages.isOtherCode && <p>{t('everything')}</p>}
          {(['added', 'changed', 'gone'] as const).map(
            (change) =>
              pages[change].length > 0 && (
                <section key={change} aria-labelledby={change}>
                  <h2 id={change}>{t(change, { count: pages[change].length })}</h2>
                  <ul className="desk-pages">
                    {pages[change].map((path) => (
                      <li key={path}>
                        {titleOf(path) ?? path} {titleOf(path) && <small>{path}</small>}
                      </li>
                    ))}
                  </ul>
                </section>
              ),
          )}
          <p>{t('kept', { count: pages.kept })}</p>
          {mayPublish ? (
            <form className="acts" method="post" action={deskForms.publish}>
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="lang" value={locale} />
              <button type="submit" name="act" value="publish">
                {t('publish')}
              </button>
            </form>
          ) : (
            <p>{t('onlyEditors')}</p>
          )}
        </>
      )}
    </div>
  );
}
