import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { PageShell } from '@/components/site/PageShell';
import type { Comments } from '@/lib/comments/open-store';
import type { Library } from '@/lib/content/library';
import type { Locale } from '@/lib/i18n/locales';
import type { Moderator } from '@/lib/moderation/load-moderator';
import type { DoneQuery } from '@/lib/moderation/queue-query';
import type { PageState } from '@/lib/server/page-state';
import { LoginForm } from './LoginForm';
import type { Desk } from './ModerationFields';
import { ModerationShell } from './ModerationShell';

type Props = {
  library: Library;
  moderator: Moderator;
  state: PageState;
  /** Address of this page in a language. */
  path: (locale: Locale) => string;
  /** Where its forms lead back to. */
  back: string;
  done: DoneQuery;
  /** What a moderator sees; everybody else is asked for the password. */
  children: (desk: Desk, comments: Comments) => Promise<ReactNode>;
};

/** A page of the moderation, for who is logged in. */
export async function ModerationPage({ library, moderator, state, path, back, done, children }: Props) {
  const { session } = moderator;
  const desk = { token: session?.formToken ?? '', back, key: randomUUID() };
  return (
    <PageShell site={library.site} topics={library.listTopics()} path={path}>
      {session && !state.login ? (
        <ModerationShell desk={desk} done={done}>
          {await children(desk, moderator.comments)}
        </ModerationShell>
      ) : (
        <LoginForm problem={!session && moderator.isAway ? 'unavailable' : state.login} />
      )}
    </PageShell>
  );
}
