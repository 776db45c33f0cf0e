import { useTranslations } from 'next-intl';
import { pageAnchors } from '@/lib/content/anchors';
import { contentsOpener } from '@/lib/publish/module-loader';

/** The table of contents, collapsed. */
export function TableOfContents({ headings }: { headings: { id: string; text: string; depth: number }[] }) {
  const t = useTranslations('TableOfContents');
  const sections = headings.filter(({ depth }) => depth === 2);
  if (sections.length < 3) return null;
  return (
    <nav id={pageAnchors.contents} className="toc" aria-label={t('title')}>
      <details>
        <summary>{t('title')}</summary>
        <ol>
          {sections.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
      <script dangerouslySetInnerHTML={{ __html: contentsOpener }} />
    </nav>
  );
}
