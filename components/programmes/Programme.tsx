import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CitedText } from '@/components/mdx/CitedText';
import { nameStatus } from '@/lib/content/tables/programme-cells';
import type { Cell } from '@/lib/content/tables/table-data';
import type { TablePhrases } from '@/lib/content/tables/table-phrases';
import type { ListedProgramme } from '@/lib/subject/programmes/list-programmes';
import { LastConfirmed } from './LastConfirmed';

type Props = {
  programme: ListedProgramme;
  phrases: TablePhrases;
  /** Number of a source on this page. */
  numberOf: (source: string) => number | undefined;
};

/** The facts of a programme, question by question, with “not confirmed” for missing ones. */
export function Programme({ programme, phrases, numberOf }: Props) {
  const t = useTranslations('Programme');
  const locale = useLocale();
  const { id, name, status, standing, confirmed, check } = programme;
  const fact = (cell: Cell | undefined) =>
    cell ? <CitedText cell={cell} numberOf={numberOf} /> : phrases.notConfirmed;
  const answers: [label: string, answer: ReactNode][] = [
    [
      t('status'),
      <>
        <strong className={status === 'open' ? 'open' : undefined}>{nameStatus(status, phrases)}</strong>
        <br />
        {fact(standing)}
      </>,
    ],
    [
      t('confirmed'),
      <>
        <LastConfirmed programme={programme} phrases={phrases} />
        {confirmed && <br />}
        {confirmed && fact(confirmed)}
      </>,
    ],
    [t('owner'), fact(programme.owner)],
    [t('who'), fact(programme.who)],
    [t('teaches'), fact(programme.teaches)],
    [t('length'), fact(programme.length)],
    [t('allowance'), fact(programme.allowance)],
    [t('check'), <Where key="check" check={check} phrases={phrases} />],
  ];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name[locale]}</h2>
      <dl className="facts">
        {answers.map(([label, answer]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Where to ask. The link shows its host, so that readers recognise false sites. */
function Where({ check, phrases }: { check: ListedProgramme['check']; phrases: TablePhrases }) {
  const locale = useLocale();
  if (!check) return phrases.notConfirmed;
  return (
    <>
      {check[locale]}
      {check.url && ': '}
      {check.url && <a href={check.url}>{new URL(check.url).host}</a>}
    </>
  );
}
