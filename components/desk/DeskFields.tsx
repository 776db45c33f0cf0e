import { useLocale } from 'next-intl';

/** What every form of the desk and of the moderation needs to know about its page. */
export type FormContext = {
  /** The session's form token, against cross-site request forgery. */
  token: string;
  /** URL of the page to return to. */
  back: string;
};

/** The hidden fields of every form of the desk and of the moderation. */
export function DeskFields({ token, back }: FormContext) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="lang" value={useLocale()} />
    </>
  );
}
