import { useLocale, useTranslations } from 'next-intl';
import type { Comment } from '@/lib/comments/comment';
import { renderBody } from '@/lib/comments/text/render-body';
import { pageAnchors } from '@/lib/content/anchors';
import { href } from '@/lib/i18n/href';

/** The reader's own comments that still wait for the moderator. */
export function OwnComments({ slug, comments }: { slug: string; comments: Comment[] }) {
  const t = useTranslations('OwnComments');
  const locale = useLocale();
  if (comments.length === 0) return null;
  return (
    <section aria-labelledby="own-comments">
      <h2 id="own-comments">{t('title')}</h2>
      <ol>
        {comments.map(({ id, name, body }) => (
          <li key={id}>
            <p className="by">
              <strong dir="auto">{name}</strong>
            </p>
            <p className="text" dir="auto" dangerouslySetInnerHTML={{ __html: renderBody(body) }} />
            <p className="actions">
              <a href={`${href.comments(locale, slug, { edit: id })}#${pageAnchors.write}`}>{t('edit')}</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
