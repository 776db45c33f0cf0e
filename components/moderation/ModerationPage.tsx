import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { DeskFrame } from '@/components/desk/DeskFrame';
import { DeskShell } from '@/components/desk/DeskShell';
import { LoginForm } from '@/components/desk/LoginForm';
import type { CommentService } from '@/lib/comments/comment-service';
import type { LoadedModerationPage } from '@/lib/comments/moderation/load-moderation-page';
import type { PersonInSession } from '@/lib/comments/people/read-person';
import type { Locale } from '@/lib/i18n/locales';
import { ActionNotice } from './ActionNotice';
import { ModerationParts } from './ModerationParts';
import type { ModerationContext } from './moderation-context';
import { UnsavedReply } from './UnsavedReply';

/** What the content of a page is made with. */
type Loaded = { context: ModerationContext; service: CommentService; person: PersonInSession };

type Props = {
  page: LoadedModerationPage;
  /** URL of this page in a language. */
  path: (locale: Locale) => string;
  /** Where its forms return to; default `path`. */
  back?: string;
  /** Whether it is a part of the moderation; else it has a heading of its own. */
  isPart?: boolean;
  /** Renders the content for somebody who may see it; everybody else gets the login form. */
  children: (loaded: Loaded) => Promise<ReactNode>;
};

/** The frame of a page about comments, the log or the sessions: its content, or the login form. */
export async function ModerationPage({
  page,
  path,
  back = path(page.locale),
  isPart = true,
  children,
}: Props) {
  const { library, visitor, result, done } = page;
  const { site } = library;
  if (!visitor.person || result.login) {
    const isAway = !visitor.person && visitor.isStoreUnavailable;
    return (
      <DeskFrame site={site} path={path}>
        <LoginForm problem={isAway ? 'unavailable' : result.login} back={result.entry?.back ?? back} />
        {result.reply && <UnsavedReply reply={result.reply} />}
      </DeskFrame>
    );
  }
  const { person, service, hasDesk } = visitor;
  const { formToken: token } = person.session;
  const context = { token, back, replyKey: randomUUID() };
  return (
    <DeskShell {...{ site, person, token, hasDesk, path }}>
      <div className="moderation">
        {isPart && <ModerationParts here={path(page.locale)} />}
        <ActionNotice context={context} done={done} />
        {await children({ context, service, person })}
      </div>
    </DeskShell>
  );
}
