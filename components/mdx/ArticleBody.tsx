import type { ReactNode } from 'react';
import { ComparisonTable } from '@/components/comparison/ComparisonTable';
import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { type ArticleComponents, renderArticle } from '@/lib/mdx/render-article';
import { Callout } from './Callout';
import { Cite } from './Cite';
import { ReadAlso } from './ReadAlso';
import { ScrollCode } from './ScrollCode';
import { ScrollTable } from './ScrollTable';
import { SectionHeading } from './SectionHeading';
import { Steps } from './Steps';
import { Term } from './Term';

/**
 * The text of an article, with the components that its author may use (lib/content/author-components.ts) bound to the
 * article's own sources and the library's tables and articles.
 */
export function ArticleBody({
  article,
  code,
  library,
}: {
  article: Article;
  code: string;
  library: Library;
}) {
  const Content = renderArticle(code);
  return <Content components={bindComponents(article, library)} />;
}

function bindComponents({ slug }: Article, library: Library): ArticleComponents {
  const sources = library.listSources(slug);
  const numberOf = (source: string) => sources.get(source)?.number;
  return {
    h2: bind(SectionHeading, (props: { id?: string; children?: ReactNode }) => ({ slug, ...props })),
    pre: ScrollCode,
    table: ScrollTable,
    Callout,
    Steps,
    Term,
    Cite: bind(Cite, ({ id }: { id: string }) => ({ number: demand(numberOf(id), `source "${id}"`) })),
    ComparisonTable: bind(ComparisonTable, ({ id }: { id: string }) => ({
      table: demand(library.getTable(id), `table "${id}"`),
      numberOf,
    })),
    ReadAlso: bind(ReadAlso, (props: { slug: string; kind?: 'also' | 'must' }) => ({
      article: demand(library.getArticle(props.slug), `article "${props.slug}"`),
      kind: props.kind,
    })),
  };
}

/** A component whose props are worked out from what the author wrote. */
function bind<Written, Props>(Component: (props: Props) => ReactNode, propsOf: (written: Written) => Props) {
  return (written: Written) => Component(propsOf(written));
}

/** The check has made sure of it; should it be skipped, the build stops with a name instead of an empty place. */
function demand<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`an article uses the ${what}, which does not exist`);
  return value;
}
