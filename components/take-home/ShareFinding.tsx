import { useTranslations } from 'next-intl';
import { findingLinks } from '@/lib/subject/take-home/finding-links';

type Props = { sentence?: string; url: string };

/** Sends the finding with its address: by links without script, and by two buttons that share-finding.browser.ts adds. */
export function ShareFinding({ sentence = '', url }: Props) {
  const t = useTranslations('TakeHomeAnswer');
  const { whatsapp, facebook } = findingLinks(sentence, url);
  return (
    <section
      className="sharing"
      aria-labelledby="sharing"
      hidden={!sentence}
      id="share-finding"
      data-copy={t('copy')}
      data-share={t('share')}
      data-copied={t('copied')}
    >
      <h2 id="sharing">{t('sharing')}</h2>
      <p id="finding-sentence">{sentence}</p>
      <p className="share-links">
        <a href={whatsapp}>{t('whatsapp')}</a> <a href={facebook}>{t('facebook')}</a>
      </p>
    </section>
  );
}
