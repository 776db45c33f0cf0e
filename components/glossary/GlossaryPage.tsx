import { useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { ByLetter } from '@/components/site/ByLetter';
import type { Article } from '@/lib/content/article';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import type { ListedTerm } from '@/lib/subject/glossary/list-terms';
import { GlossaryEntry } from './GlossaryEntry';

type Props = {
  steps: PageLink[];
  terms: ListedTerm[];
  /** Articles that explain a term, by its id. */
  explainers: Map<string, Article[]>;
};

/** The glossary, letter by letter. */
export function GlossaryPage({ steps, terms, explainers }: Props) {
  const t = useTranslations('GlossaryPage');
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <ByLetter entries={terms} nameOf={({ term }, locale) => term[locale]}>
        {(entries) => (
          <dl className="glossary">
            {entries.map((entry) => (
              <GlossaryEntry key={entry.id} entry={entry} articles={explainers.get(entry.id) ?? []} />
            ))}
          </dl>
        )}
      </ByLetter>
    </>
  );
}
