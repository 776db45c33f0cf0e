import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { LetterLinks } from '@/components/site/LetterLinks';
import { letterAnchor } from '@/lib/content/anchors';
import type { Article } from '@/lib/content/article';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { groupByLetter } from '@/lib/i18n/group-by-letter';
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
  const locale = useLocale();
  const groups = groupByLetter(terms, locale, ({ term }) => term[locale]);
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <div className="by-letter">
        <LetterLinks letters={groups.map(({ letter }) => letter)} />
        <div>
          {groups.map(({ letter, entries }, index) => (
            <section key={letter} aria-labelledby={letterAnchor(index + 1)}>
              <h2 id={letterAnchor(index + 1)}>{letter}</h2>
              <dl className="glossary">
                {entries.map((entry) => (
                  <GlossaryEntry key={entry.id} entry={entry} articles={explainers.get(entry.id) ?? []} />
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
