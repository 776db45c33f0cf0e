import { useLocale } from 'next-intl';

/** Where a form of the moderation stands. */
export type FormContext = {
  /** Token of the session: only a page that could read the session has it. */
  token: string;
  /** Address of the page, to which the form leads back. */
  back: string;
  /** Of this showing of the page alone: a reply that is sent twice is stored once. */
  replyKey: string;
};

/** Id of the form that the check boxes of all comments belong to. */
export const batchForm = 'batch';

/** The hidden fields that every form of the moderation has. */
export function ModerationFields({ token, back }: Pick<FormContext, 'token' | 'back'>) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="lang" value={useLocale()} />
    </>
  );
}
