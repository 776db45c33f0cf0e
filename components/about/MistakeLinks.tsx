import { useLocale } from 'next-intl';
import { pageAnchors } from '@/lib/content/anchors';
import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';

/** Every article by topic, each as a link to the form for a comment on it, which reaches the editors. */
export function MistakeLinks({ library }: { library: Library }) {
  const locale = useLocale();
  return (
    <div className="mistakes">
      {library.listTopics().map(({ id, title }) => (
        <details key={id}>
          <summary>{title[locale]}</summary>
          <ul>
            {library.listArticlesOfTopic(id).map(({ slug, texts }) => (
              <li key={slug}>
                <a href={`${href.comments(locale, slug)}#${pageAnchors.write}`}>{texts[locale].title}</a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
