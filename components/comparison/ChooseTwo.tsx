import { useLocale, useTranslations } from 'next-intl';
import { href } from '@/lib/i18n/href';
import type { CompareQuery } from '@/lib/subject/marketplaces/compare-query';

type Props = { query: CompareQuery; marketplaces: { id: string; name: string }[] };

/** A form for two marketplaces to see side by side: it asks the server, with script and without. */
export function ChooseTwo({ query, marketplaces }: Props) {
  const t = useTranslations('ComparePage');
  const address = href.compare(useLocale());
  const [one, two] = marketplaces;
  const fault = query.isPairFault;
  const choices = [
    { name: 'first', chosen: query.first || one?.id },
    { name: 'second', chosen: query.second || two?.id },
  ] as const;
  return (
    <form className="choose" id="two" action={address}>
      <fieldset>
        <legend>{t('chooseTwo')}</legend>
        {fault && (
          <p className="fault" id="two-fault" role="alert">
            {t('pairFault')}
          </p>
        )}
        {choices.map(({ name, chosen }) => (
          <select
            key={name}
            name={name}
            aria-label={t(name)}
            aria-invalid={fault || undefined}
            aria-describedby={fault ? 'two-fault' : undefined}
            defaultValue={chosen}
          >
            {marketplaces.map(({ id, name: label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        ))}
        <button type="submit">{t('show')}</button>
      </fieldset>
    </form>
  );
}
