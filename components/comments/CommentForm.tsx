import { useLocale, useTranslations } from 'next-intl';
import { FormField } from '@/components/site/FormField';
import type { RefusedForm } from '@/lib/comments/form-result';
import type { FieldFault, Typed } from '@/lib/comments/submission/comment-form';
import { pageAnchors } from '@/lib/content/anchors';
import type { Article } from '@/lib/content/article';
import { formAddresses, href } from '@/lib/i18n/href';
import { FormProblem } from './FormProblem';
import { HiddenFields } from './HiddenFields';

type Props = {
  /** Whose thread the comment is for. */
  article: Pick<Article, 'id' | 'slug'>;
  /** From `issueFormToken`, for this rendering of the form. */
  token: string;
  /** What was sent but not accepted. */
  refused?: RefusedForm;
  /** The comment to reply to; without the name while the store is unavailable. */
  parent?: { id: string; name?: string };
  /** Whether writers can subscribe to replies. */
  canNotify: boolean;
};

/** The fields, in the order of the form. */
const faultFields = ['body', 'name', 'email'] as const;
type FaultField = (typeof faultFields)[number];

const prefix = 'comment-';
type FaultKey = Parameters<ReturnType<typeof useTranslations<'CommentFaults'>>>[0];

/** The form to write a comment or reply. Works without JavaScript. */
export function CommentForm({ article, token, refused, parent, canNotify }: Props) {
  const t = useTranslations('CommentForm');
  const faults = useTranslations('CommentFaults');
  const locale = useLocale();
  const typed: Partial<Typed> = refused?.typed ?? {};
  const faultOf = (name: FaultField) => {
    const fault = refused?.fields?.[name];
    return fault && faults(faultKey(name, fault));
  };
  const field = (name: FaultField) => ({ name, prefix, label: t(name), fault: faultOf(name) });
  const listed = faultFields.flatMap((name) => {
    const text = faultOf(name);
    return text ? [{ field: prefix + name, text }] : [];
  });
  return (
    <section id={refused ? undefined : pageAnchors.write} aria-labelledby="comment-title">
      <h2 id="comment-title">{parent?.name ? t('replyTitle', { name: parent.name }) : t('title')}</h2>
      {refused && <FormProblem refused={refused} texts="FormProblem" faults={listed} />}
      <form
        className="form"
        method="post"
        action={`${formAddresses.comment}#${pageAnchors.write}`}
        noValidate
        data-difficulty={refused?.difficulty}
        data-working={refused?.difficulty && t('working')}
        data-worked={refused?.difficulty && t('worked')}
      >
        <input type="hidden" name="article" value={article.id} />
        <HiddenFields token={token} proof={typed.proof} />
        {parent && <input type="hidden" name="parent" value={parent.id} />}
        <FormField {...field('body')} hint={t('bodyHint')}>
          {(attributes) => <textarea {...attributes} defaultValue={typed.body} rows={6} />}
        </FormField>
        <FormField {...field('name')}>
          {(attributes) => <input {...attributes} defaultValue={typed.name} autoComplete="name" />}
        </FormField>
        <FormField {...field('email')} hint={t('emailHint')}>
          {(attributes) => (
            <input {...attributes} defaultValue={typed.email} autoComplete="email" inputMode="email" />
          )}
        </FormField>
        {canNotify && (
          <p>
            <input
              type="checkbox"
              id="comment-notify"
              name="notify"
              value="yes"
              defaultChecked={Boolean(typed.notify)}
            />
            <label className="beside" htmlFor="comment-notify">
              {t('notify')}
            </label>
          </p>
        )}
        <p>
          <small>{t('consent')}</small>
          <button type="submit">{t('submit')}</button>
          {parent && <a href={href.comments(locale, article.slug)}>{t('noReply')}</a>}
        </p>
      </form>
    </section>
  );
}

/** `name` and `tooLong` give the message key `nameTooLong`. */
function faultKey(field: FaultField, fault: FieldFault): FaultKey {
  return `${field}${fault.charAt(0).toUpperCase()}${fault.slice(1)}` as FaultKey;
}
