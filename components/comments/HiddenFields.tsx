import { useLocale, useTranslations } from 'next-intl';

type Props = {
  /** From `issueFormToken`, for this rendering of the form. */
  token: string;
  /** What was typed before. */
  proof?: string;
};

/** What every form has that sends something to the editors: the language, the token, the proof of work, and the trap for bots. */
export function HiddenFields({ token, proof = '' }: Props) {
  const t = useTranslations('CommentForm');
  return (
    <>
      <input type="hidden" name="lang" value={useLocale()} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="proof" value={proof} />
      <p className="homepage" aria-hidden="true">
        <label htmlFor="comment-homepage">{t('homepage')}</label>
        <input id="comment-homepage" name="homepage" tabIndex={-1} autoComplete="off" />
      </p>
    </>
  );
}
