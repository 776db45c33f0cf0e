import { useLocale, useTranslations } from 'next-intl';
import { CitedText } from '@/components/mdx/CitedText';
import type { ListedProgramme } from '@/lib/subject/programmes/list-programmes';

/** What is told of a programme, in this order. */
const fields = ['standing', 'confirmed', 'owner', 'who', 'teaches', 'length', 'allowance', 'check'] as const;

type Props = {
  programme: ListedProgramme;
  /** Number of a source on this page. */
  numberOf: (source: string) => number | undefined;
};

/** What is known of a programme, question by question. Facts that are not confirmed are left out. */
export function ProgrammeFacts({ programme, numberOf }: Props) {
  const t = useTranslations('ProgrammeFacts');
  const locale = useLocale();
  return (
    <dl className="facts">
      {fields.map((field) => {
        const fact = programme[field];
        return (
          fact && (
            <div key={field}>
              <dt>{t(field)}</dt>
              <dd>{field === 'check' ? fact[locale] : <CitedText cell={fact} numberOf={numberOf} />}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
