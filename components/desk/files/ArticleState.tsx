import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FormField } from '@/components/site/FormField';
import type { ArticleStateData } from '@/lib/desk/files/file-pages';
import { deskForms, deskHref } from '@/lib/i18n/desk-href';
import { formatDate } from '@/lib/i18n/format';
import { DeskFields } from '../DeskFields';
import { ActNotice } from './ActNotice';

type Props = { data: ArticleStateData; title: string; token: string };

/** When an article is online, and under which slug: forms that schedule it, keep it back, and rename it. */
export function ArticleState({ data, title, token }: Props) {
  const t = useTranslations('ArticleState');
  const locale = useLocale();
  const { slug, isDraft, publishedAt, today, formerSlugs, typed, done, problem } = data;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(publishedAt);
  const day = isDay ? formatDate(publishedAt, locale) : publishedAt;
  const context = { slug, token };
  return (
    <>
      <h1>{title}</h1>
      <ActNotice done={done} problem={problem} />
      <p>{isDraft ? t('draft') : t(publishedAt > today ? 'scheduled' : 'online', { day })}</p>
      <p>
        <a href={deskHref.article(locale, slug)}>{t('write')}</a> ·{' '}
        <a href={deskHref.publish(locale)}>{t('publish')}</a>
      </p>
      <section aria-labelledby="when">
        <h2 id="when">{t('when')}</h2>
        <Form {...context}>
          <FormField name="day" label={t('day')} hint={t('dayHint')}>
            {(attributes) => (
              <input
                {...attributes}
                type="date"
                required
                pattern="\d{4}-\d{2}-\d{2}"
                defaultValue={typed?.day ?? (isDraft || !isDay ? today : publishedAt)}
              />
            )}
          </FormField>
          <p>
            <button type="submit" name="act" value="schedule">
              {t('schedule')}
            </button>
          </p>
        </Form>
        {!isDraft && (
          <Form {...context}>
            <p>{t('unpublishHint')}</p>
            <p>
              <button type="submit" name="act" value="unpublish">
                {t('unpublish')}
              </button>
            </p>
          </Form>
        )}
      </section>
      <section aria-labelledby="rename">
        <h2 id="rename">{t('rename')}</h2>
        {formerSlugs.length > 0 && <p>{t('former', { slugs: formerSlugs.join(', ') })}</p>}
        <Form {...context}>
          <FormField name="to" label={t('to')} hint={t('toHint')}>
            {(attributes) => (
              <input
                {...attributes}
                defaultValue={typed?.to ?? slug}
                required
                maxLength={80}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
              />
            )}
          </FormField>
          <p>
            <button type="submit" name="act" value="rename">
              {t('renameNow')}
            </button>
          </p>
        </Form>
      </section>
    </>
  );
}

function Form({ slug, token, children }: { slug: string; token: string; children: ReactNode }) {
  return (
    <form className="form" method="post" action={deskForms.articles}>
      <DeskFields token={token} back={deskHref.articleState(useLocale(), slug)} />
      <input type="hidden" name="slug" value={slug} />
      {children}
    </form>
  );
}
