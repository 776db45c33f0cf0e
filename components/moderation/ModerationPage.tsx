import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { PageShell } from '@/components/site/PageShell';
import type { CommentService } from '@/lib/comments/comment-service';
import type { LoadedModerationPage } from '@/lib/comments/moderation/load-moderation-page';
import type { Locale } from '@/lib/i18n/locales';
import { LoginForm } from './LoginForm';
import type { FormContext } from './ModerationFields';
import { ModerationShell } from './ModerationShell';
import { UnsavedReply } from './UnsavedReply';

type Props = {
  page: LoadedModerationPage;
  /** URL of this page in a language. */
  path: (locale: Locale) => string;
  /** Where its forms return to; default `path`. */
  back?: string;
  /** Renders the content for a logged-in moderator; everybody else gets the login form. */
  children: (context: FormContext, service: CommentService) => Promise<ReactNode>;
};

/** The frame of a moderation page: its content, or the login form. */
export async function ModerationPage({ page, path, back = path(page.locale), children }: Props) {
  const { library, moderator, result, done } = page;
  const { session } = moderator;
  const context = { token: session?.formToken ?? '', back, replyKey: randomUUID() };
  return (
    <PageShell site={library.site} topics={library.listTopics()} pages={library.listPages()} path={path}>
      {session && !result.login ? (
        <ModerationShell context={context} done={done}>
          {await children(context, moderator.service)}
        </ModerationShell>
      ) : (
        <>
          <LoginForm problem={!session && moderator.isStoreUnavailable ? 'unavailable' : result.login} />
          {result.reply && <UnsavedReply reply={result.reply} />}
        </>
      )}
    </PageShell>
  );
}
