import type { ComponentType, PropsWithChildren } from 'react';
import { Chart } from '@/components/chart/Chart';
import { ComparisonTable } from '@/components/comparison/ComparisonTable';
import type { Page } from '@/lib/content/article';
import type { AuthorComponentName, AuthorProps } from '@/lib/content/author-components';
import type { Library } from '@/lib/content/library';
import { Callout } from './Callout';
import { Cite } from './Cite';
import { OwnFigure } from './OwnFigure';
import { ReadAlso } from './ReadAlso';
import { SiteFacts } from './SiteFacts';
import { Steps } from './Steps';
import { Term } from './Term';

/** A renderer for each component of the registry. TypeScript reports missing and unknown names. */
type AuthorRenderers = {
  [Name in AuthorComponentName]: ComponentType<PropsWithChildren<AuthorProps<Name>>>;
};

/** The renderers of the author components, bound to an article's own sources and the library's tables, charts and articles. */
export function bindRenderers({ slug }: Page, library: Library) {
  const sources = library.listSources(slug);
  const numberOf = (source: string) => sources.get(source)?.number;
  return {
    Callout,
    Chart: ({ id }) => (
      <Chart chart={assertFound(library.getChart(id), `chart "${id}"`)} numberOf={numberOf} />
    ),
    Cite: ({ id }) => <Cite number={assertFound(numberOf(id), `source "${id}"`)} />,
    ComparisonTable: ({ id }) => (
      <ComparisonTable table={assertFound(library.getTable(id), `table "${id}"`)} numberOf={numberOf} />
    ),
    OwnFigure,
    ReadAlso: (props) => (
      <ReadAlso
        article={assertFound(library.getArticle(props.slug), `article "${props.slug}"`)}
        kind={props.kind}
      />
    ),
    SiteFacts: ({ of }) => <SiteFacts of={of} library={library} />,
    Steps,
    Term,
  } satisfies AuthorRenderers;
}

/** Throws when the content check was skipped and the id does not exist. */
function assertFound<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`an article uses the ${what}, which does not exist`);
  return value;
}
