import { useLocale, useTranslations } from 'next-intl';
import type { WordChange } from '@/lib/desk/files/compare-words';
import type { HistoryData } from '@/lib/desk/files/file-pages';
import { deskForms, deskHref } from '@/lib/i18n/desk-href';
import { formatMoment } from '@/lib/i18n/format';
import { DeskFields } from '../DeskFields';
import { ActNotice } from './ActNotice';

type Props = { data: HistoryData; token: string };

/** The versions of a file, what has changed since one of them, and the way back to it. */
export function FileHistory({ data, token }: Props) {
  const t = useTranslations('FileHistory');
  const locale = useLocale();
  const { path, version = '', versions, noHistory, chosen, done, problem } = data;
  return (
    <>
      <h1>{t('title')}</h1>
      <p>
        <code>{path}</code>
      </p>
      <ActNotice done={done} problem={problem} />
      {noHistory && <p className="callout warning">{t(noHistory)}</p>}
      {versions.length === 0 && !noHistory && <p>{t('none')}</p>}
      {chosen && (
        <section aria-labelledby="since">
          <h2 id="since">{t('since')}</h2>
          <p className="desk-difference">
            <Difference changes={chosen.changes} />
          </p>
          <form className="form" method="post" action={deskForms.articles}>
            <DeskFields token={token} back={deskHref.history(locale, path)} />
            <input type="hidden" name="path" value={path} />
            <input type="hidden" name="commit" value={chosen.commit} />
            <input type="hidden" name="base" value={version} />
            <button type="submit" name="act" value="restore">
              {t('restore')}
            </button>
          </form>
        </section>
      )}
      <ul className="list">
        {versions.map(({ commit, at, author, message }, index) => (
          <li key={commit}>
            <a
              href={deskHref.history(locale, path, commit)}
              aria-current={commit === chosen?.commit ? 'true' : undefined}
            >
              <time dateTime={at}>{formatMoment(at, locale)}</time>
            </a>{' '}
            · <bdi>{author}</bdi>
            {index === 0 && ` · ${t('newest')}`}
            <br />
            <bdi>{message}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Characters of an unchanged stretch that are shown beside a change. */
const context = 120;

function Difference({ changes }: { changes: WordChange[] }) {
  const t = useTranslations('FileHistory');
  if (changes.every(({ change }) => change === undefined)) return t('same');
  return changes.map(({ text, change }, index) => {
    const key = `${index} ${change}`;
    if (change === 'added') return <ins key={key}>{text}</ins>;
    if (change === 'removed') return <del key={key}>{text}</del>;
    return (
      <span key={key}>{shorten(text, { isFirst: index === 0, isLast: index === changes.length - 1 })}</span>
    );
  });
}

function shorten(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const start = isFirst ? '' : text.slice(0, context);
  const end = isLast ? '' : text.slice(-context);
  return text.length <= 2 * context ? text : `${start}\n[…]\n${end}`;
}
