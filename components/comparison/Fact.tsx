import { useLocale, useTranslations } from 'next-intl';
import { SourceMarks } from '@/components/mdx/SourceMarks';
import type { Cell } from '@/lib/content/tables/table-data';

type Props = { cell?: Cell; numberOf: (source: string) => number | undefined };

/** A fact in a table with its sources, and what is unusual of them. One that is not confirmed is seen as a dash, and heard in words. */
export function Fact({ cell, numberOf }: Props) {
  const t = useTranslations('TablePhrases');
  const locale = useLocale();
  const text = cell?.[locale];
  return (
    <>
      {text === t('notConfirmed') ? <span className="none">{text}</span> : text}
      <SourceMarks cite={cell?.cite} numberOf={numberOf} />
      {cell?.exceptions?.map((exception) => (
        <small key={exception[locale]}> {exception[locale]}</small>
      ))}
    </>
  );
}
