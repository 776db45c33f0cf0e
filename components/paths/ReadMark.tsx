import { useTranslations } from 'next-intl';

type Props = {
  slug: string;
  /** Id of the heading that names the article. */
  heading: string;
};

/** The place of the button with which a reader marks an article as read: read-mark.browser.ts fills it, when it runs. */
export function ReadMark({ slug, heading }: Props) {
  const t = useTranslations('ReadMark');
  return <div className="mark" data-read={slug} data-label={t('label')} data-heading={heading} />;
}
