import { useLocale, useTranslations } from 'next-intl';
import type { DeskProblem } from '@/lib/desk/look';
import { deskHref } from '@/lib/i18n/desk-href';
import { checkLocale } from '@/lib/i18n/locales';

/** Problems of the content in the check's words, each with a link to the text it stands in. */
export function DeskProblems({ problems }: { problems: DeskProblem[] }) {
  const t = useTranslations('DeskEditor');
  const locale = useLocale();
  return (
    <ul className="desk-problems">
      {problems.map(({ path, line, column, words }) => {
        const slug = /^(?:articles|pages)\/([^/]+)\//.exec(path)?.[1];
        const address = slug ? deskHref.article(locale, slug) : deskHref.file(locale, path);
        return (
          <li key={`${path}:${line}:${column}:${words[0]}`}>
            <a href={address}>{path}</a>, {t('atLine', { line })}{' '}
            <span lang={checkLocale}>{words.join(' ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
