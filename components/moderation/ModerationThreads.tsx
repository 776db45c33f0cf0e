import { useLocale, useTranslations } from 'next-intl';
import { DeskFields } from '@/components/desk/DeskFields';
import type { ThreadKey } from '@/lib/comments/store/comment-store';
import type { Article } from '@/lib/content/article';
import { formAddresses, href } from '@/lib/i18n/href';
import { localeList, locales } from '@/lib/i18n/locales';
import type { ModerationContext } from './moderation-context';

type Props = { articles: Article[]; closed: ThreadKey[]; context: ModerationContext };

/** All threads, one per article and language, with buttons to close and open them. */
export function ModerationThreads({ articles, closed, context }: Props) {
  const t = useTranslations('ModerationThreads');
  const locale = useLocale();
  const isClosed = (article: string, threadLocale: string) =>
    closed.some((key) => key.article === article && key.locale === threadLocale);
  return (
    <>
      <h2>{t('title')}</h2>
      <ul className="list">
        {articles.map(({ id, slug, texts }) => (
          <li key={id}>
            <strong>{texts[locale].title}</strong>
            {localeList.map((threadLocale) => {
              const act = isClosed(id, threadLocale) ? 'open' : 'close';
              return (
                <form key={threadLocale} className="acts" method="post" action={formAddresses.moderate}>
                  <DeskFields {...context} />
                  <input type="hidden" name="article" value={id} />
                  <input type="hidden" name="locale" value={threadLocale} />
                  <a href={href.comments(threadLocale, slug)} lang={threadLocale} hrefLang={threadLocale}>
                    {locales[threadLocale].name}
                  </a>
                  {act === 'open' && <strong>{t('isClosed')}</strong>}
                  <button type="submit" name="act" value={act}>
                    {t(act)}
                  </button>
                </form>
              );
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
