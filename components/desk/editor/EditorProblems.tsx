import { useTranslations } from 'next-intl';
import type { EditedText } from '@/lib/desk/edited-texts';
import type { Look } from '@/lib/desk/look';
import { checkLocale } from '@/lib/i18n/locales';

type Props = { look?: Look; texts: EditedText[]; nameOf: (text: EditedText) => string };

/** What is wrong with the texts, each with a link to the text it stands in. The module of the editor fills the list anew. */
export function EditorProblems({ look, texts, nameOf }: Props) {
  const t = useTranslations('DeskEditor');
  const problems = look?.problems ?? [];
  return (
    <>
      {look && <p className="without-script">{problems.length > 0 ? t('found') : t('noProblems')}</p>}
      <ul id="editor-problems" data-lang={checkLocale} className="desk-problems" aria-label={t('found')}>
        {problems.map(({ path, line, column, words }) => {
          const text = texts.find((one) => one.path === path);
          return (
            <li key={`${path}:${line}:${column}:${words[0]}`}>
              {text ? (
                <a href={`#text-${texts.indexOf(text)}`}>
                  {nameOf(text)}, {t('atLine', { line })}
                </a>
              ) : (
                `${path}:${line}`
              )}{' '}
              <span lang={checkLocale}>{words.join(' ')}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
