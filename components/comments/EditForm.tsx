import { useLocale, useTranslations } from 'next-intl';
import { FormField } from '@/components/site/FormField';
import type { Comment } from '@/lib/comments/comment';
import type { FormResult } from '@/lib/comments/form-result';
import { pageAnchors } from '@/lib/content/anchors';
import type { Article } from '@/lib/content/article';
import { formAddresses, href } from '@/lib/i18n/href';

type Props = {
  article: Pick<Article, 'id' | 'slug'>;
  comment: Comment;
  /** An edit that could not be saved. */
  revision: FormResult['revision'];
};

/** The form to edit or delete one's own comment. */
export function EditForm({ article, comment: { id, body }, revision }: Props) {
  const t = useTranslations('EditForm');
  const locale = useLocale();
  return (
    <section id={pageAnchors.write} aria-labelledby="edit-title">
      <h2 id="edit-title">{t('title')}</h2>
      <form
        className="form"
        method="post"
        action={`${formAddresses.reviseComment}#${pageAnchors.write}`}
        noValidate
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="article" value={article.id} />
        <input type="hidden" name="lang" value={locale} />
        <FormField
          name="body"
          prefix="comment-"
          label={t('body')}
          hint={t('hint')}
          fault={revision && t(revision.problem)}
        >
          {(attributes) => <textarea {...attributes} defaultValue={revision?.body ?? body} rows={6} />}
        </FormField>
        <p>
          <button type="submit" name="act" value="edit">
            {t('save')}
          </button>
          <button type="submit" name="act" value="delete" className="second">
            {t('delete')}
          </button>
        </p>
        <p>
          <a href={href.comments(locale, article.slug)}>{t('back')}</a>
        </p>
      </form>
    </section>
  );
}
