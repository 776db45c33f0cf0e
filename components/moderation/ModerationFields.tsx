import { useLocale } from 'next-intl';

/** What every moderation form needs to know about its page. */
export type FormContext = {
  /** The session's form token, against cross-site request forgery. */
  token: string;
  /** URL of the page to return to. */
  back: string;
  /** Unique per rendering of the page: a reply that is sent twice is stored once. */
  replyKey: string;
};

/** Id of the form that all check boxes belong to. */
export const batchForm = 'batch';

/** The hidden fields of every moderation form. */
export function ModerationFields({ token, back }: Pick<FormContext, 'token' | 'back'>) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="lang" value={useLocale()} />
    </>
  );
}
