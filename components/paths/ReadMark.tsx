import { useTranslations } from 'next-intl';

type Props = {
  /** The article's first slug. */
  slug: string;
  /** Id of the article's heading. */
  heading: string;
};

/** An empty element to which create-read-button.browser.ts adds the button that marks an article as read. */
export function ReadMark({ slug, heading }: Props) {
  const t = useTranslations('ReadMark');
  return <div className="mark" data-read={slug} data-label={t('label')} data-heading={heading} />;
}
