import { useLocale, useTranslations } from 'next-intl';
import { DeskFields } from '@/components/desk/DeskFields';
import { type Block, blockKinds } from '@/lib/comments/store/comment-store';
import { formatMoment } from '@/lib/i18n/format';
import { formAddresses } from '@/lib/i18n/href';
import type { ModerationContext } from './moderation-context';

type Props = { blocks: Block[]; context: ModerationContext };

/** The block list, with forms to add and remove blocks. */
export function ModerationBlocks({ blocks, context }: Props) {
  const t = useTranslations('ModerationBlocks');
  const locale = useLocale();
  // IP addresses are blocked from a comment, because nobody can type their hash.
  const typed = blockKinds.filter((kind) => kind !== 'address');
  return (
    <>
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <form className="form" method="post" action={formAddresses.moderate}>
        <DeskFields {...context} />
        <p>
          <label htmlFor="kind">{t('kind')}</label>
          <select id="kind" name="kind" defaultValue="word">
            {typed.map((kind) => (
              <option key={kind} value={kind}>
                {t(kind)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor="value">{t('value')}</label>
          <input id="value" name="value" required maxLength={254} />
        </p>
        <p>
          <button type="submit" name="act" value="block">
            {t('add')}
          </button>
        </p>
      </form>
      {blocks.length === 0 && <p>{t('none')}</p>}
      <ul className="list">
        {blocks.map(({ kind, value, createdAt }) => (
          <li key={`${kind} ${value}`}>
            {t(kind)}: <bdi>{showValue(kind, value)}</bdi>,{' '}
            {t('since', { date: formatMoment(createdAt, locale) })}
            <form className="acts" method="post" action={formAddresses.moderate}>
              <DeskFields {...context} />
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="value" value={value} />
              <button type="submit" name="act" value="unblock">
                {t('remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Shortens hashes: the first characters tell them apart. */
function showValue(kind: Block['kind'], value: string): string {
  return kind === 'email' || kind === 'address' ? `${value.slice(0, 12)}…` : value;
}
