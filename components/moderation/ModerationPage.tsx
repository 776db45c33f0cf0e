import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { PageShell } from '@/components/site/PageShell';
import type { Comments } from '@/lib/comments/comments';
import type { LoadedModerationPage } from '@/lib/comments/moderation/load-moderation-page';
import type { Locale } from '@/lib/i18n/locales';
import { LoginForm } from './LoginForm';
import type { FormContext } from './ModerationFields';
import { ModerationShell } from './ModerationShell';
import { UnsavedReply } from './UnsavedReply';

type Props = {
  /** What the page began with. */
  page: LoadedModerationPage;
  /** Address of this page in a language. */
  path: (locale: Locale) => string;
  /** Where its forms lead back to, when that is a part of it. */
  back?: string;
  /** What a moderator sees; everybody else is asked for the password. */
  children: (formContext: FormContext, comments: Comments) => Promise<ReactNode>;
};

/** A page of the moderation, for who is logged in. */
export async function ModerationPage({ page, path, back = path(page.locale), children }: Props) {
  const { library, moderator, state, done } = page;
  const { session } = moderator;
  const formContext = { token: session?.formToken ?? '', back, replyKey: randomUUID() };
  return (
    <PageShell site={library.site} topics={library.listTopics()} path={path}>
      {session && !state.login ? (
        <ModerationShell formContext={formContext} done={done}>
          {await children(formContext, moderator.comments)}
        </ModerationShell>
      ) : (
        <>
          <LoginForm problem={!session && moderator.isAway ? 'unavailable' : state.login} />
          {state.reply && <UnsavedReply reply={state.reply} />}
        </>
      )}
    </PageShell>
  );
}
