import { useLocale, useTranslations } from 'next-intl';
import { FormField } from '@/components/site/FormField';
import type { NewArticleData } from '@/lib/desk/files/file-pages';
import { deskForms, deskHref } from '@/lib/i18n/desk-href';
import { DeskFields } from '../DeskFields';
import { slugExample } from './ActNotice';

/** The form that begins an article. */
export function NewArticle({ data: { slug, problem }, token }: { data: NewArticleData; token: string }) {
  const t = useTranslations('NewArticle');
  const problems = useTranslations('DeskActs');
  const locale = useLocale();
  return (
    <>
      <h1>{t('title')}</h1>
      <form className="form" method="post" action={deskForms.articles}>
        <DeskFields token={token} back={deskHref.newArticle(locale)} />
        <FormField
          name="slug"
          label={t('slug')}
          hint={t('hint', { example: slugExample })}
          fault={problem && problems(problem, { example: slugExample })}
        >
          {(attributes) => (
            <input
              {...attributes}
              defaultValue={slug}
              required
              maxLength={80}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </FormField>
        <p>
          <button type="submit" name="act" value="create">
            {t('create')}
          </button>
        </p>
      </form>
    </>
  );
}
