import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { ArticleBody } from '@/components/mdx/ArticleBody';
import { TermMeanings } from '@/components/mdx/TermMeanings';
import type { Page } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import type { CompiledArticle } from '@/lib/mdx/compile-cache';
import { listExplainedTerms } from '@/lib/subject/glossary/list-terms';

type Props = {
  page: Page;
  compiled: CompiledArticle;
  library: Library;
  steps: PageLink[];
  /** What the site itself puts between the title and the text. */
  children?: ReactNode;
};

/** A page about the site: breadcrumb and text. */
export function SitePage({ page, compiled, library, steps, children }: Props) {
  const { title, description } = page.texts[useLocale()];
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{title}</h1>
      <p className="lead">{description}</p>
      {children}
      <ArticleBody article={page} code={compiled.code} library={library} />
      <TermMeanings terms={listExplainedTerms(library, compiled.terms)} />
    </>
  );
}
