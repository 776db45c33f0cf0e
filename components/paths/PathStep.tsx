import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PathBend } from './PathBend';

type Props = {
  id: string;
  href: string;
  title: string;
  /** Its number and its length. */
  meta: string;
  outcome: string;
  /** The last one has no bend to a step after it. */
  isLast?: boolean;
  isTool?: boolean;
  /** The mark that it was read. */
  children?: ReactNode;
};

/** A step on a path: what to open, and what the reader knows afterwards. */
export function PathStep({ id, href, title, meta, outcome, isLast, isTool, children }: Props) {
  const t = useTranslations('LearningPathPage');
  return (
    <li data-tool={isTool || undefined}>
      {!isLast && <PathBend />}
      <h2 id={id}>
        <a href={href}>{title}</a>
      </h2>
      <p className="meta">{meta}</p>
      <p>
        <strong>{t('outcome')}</strong> {outcome}
      </p>
      {children}
    </li>
  );
}
