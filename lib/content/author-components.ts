import { z } from 'zod';
import { chartText } from './charts/chart-text';
import { type AuthorComponent, defineComponent } from './define-component';
import { tableText } from './tables/table-text';

/**
 * The components that authors may use in MDX. Checks, search, feeds and the template of new articles read
 * this registry; none of them names a component.
 *
 * A new component is an entry here, `components/mdx/<Name>.tsx` with its line in author-renderers.tsx, and its messages.
 * TypeScript reports a missing renderer or message, tests/content/readme-components.test.ts a missing row in
 * content/README.md, and tests/e2e/showcase.spec.ts a missing sample.
 */
export const authorComponents = {
  Callout: defineComponent({
    props: z.strictObject({ type: oneOf('note', 'tip', 'warning') }),
    display: 'block',
    holds: 'text',
    example: ({ sentence }) => `<Callout type="note">\n\n${sentence}\n\n</Callout>`,
  }),
  Chart: defineComponent({
    props: z.strictObject({ id: z.string() }),
    display: 'block',
    holds: 'nothing',
    refersTo: { id: 'chart' },
    searchText(props, { library, locale }) {
      const chart = library.getChart(props.id);
      return chart ? chartText(chart, locale) : '';
    },
    example: () => '<Chart id="chart-id" />',
  }),
  Cite: defineComponent({
    props: z.strictObject({ id: z.string() }),
    display: 'inline',
    holds: 'nothing',
    refersTo: { id: 'source' },
    example: () => 'A sentence with a figure, its year and its source <Cite id="source-id" />.',
  }),
  ComparisonTable: defineComponent({
    props: z.strictObject({ id: z.string() }),
    display: 'block',
    holds: 'nothing',
    refersTo: { id: 'table' },
    searchText(props, { library, locale }) {
      const table = library.getTable(props.id);
      return table ? tableText(table, locale) : '';
    },
    example: () => '<ComparisonTable id="table-id" />',
  }),
  OwnFigure: defineComponent({
    props: z.strictObject({}),
    display: 'inline',
    holds: 'text',
    isOwnFigure: true,
    example: () => 'Say so in words: <OwnFigure>say you sell a logo for 20 dollars</OwnFigure>.',
  }),
  ReadAlso: defineComponent({
    props: z.strictObject({ slug: z.string(), kind: oneOf('also', 'must').optional() }),
    display: 'block',
    holds: 'nothing',
    refersTo: { slug: 'article' },
    example: () => '<ReadAlso slug="other-article" />',
  }),
  SiteFacts: defineComponent({
    props: z.strictObject({ of: oneOf('authors', 'contact', 'sources', 'corrections', 'ads') }),
    display: 'block',
    holds: 'nothing',
    searchText({ of }, { library, locale }) {
      if (of !== 'corrections') return '';
      return library.corrections.flatMap(({ wrong, right }) => [wrong[locale], right[locale]]).join(' ');
    },
    example: () => '<SiteFacts of="sources" />',
  }),
  Steps: defineComponent({
    props: z.strictObject({}),
    display: 'block',
    holds: 'list',
    example: ({ sentence }) => `<Steps>\n\n1. ${sentence}\n\n</Steps>`,
  }),
  Term: defineComponent({
    props: z.strictObject({ id: z.string() }),
    display: 'inline',
    holds: 'text',
    refersTo: { id: 'term' },
    pageOnlyTag: 'button',
    example: ({ word }) => `A word that shows its meaning when tapped: <Term id="escrow">${word}</Term>`,
  }),
} satisfies Record<string, AuthorComponent>;

export type AuthorComponentName = keyof typeof authorComponents;

/** The props of a component, as its schema has them. */
export type AuthorProps<Name extends AuthorComponentName> = z.infer<(typeof authorComponents)[Name]['props']>;

const byName = new Map<string, AuthorComponent>(Object.entries(authorComponents));

/** The author component of a tag; undefined for HTML and unknown names. */
export function getAuthorComponent(name: string | null | undefined): AuthorComponent | undefined {
  return byName.get(name ?? '');
}

/** Whether a component is the mark of a source. */
export function citesSource(component: AuthorComponent | undefined): boolean {
  return Object.values(component?.refersTo ?? {}).includes('source');
}

export function listAuthorComponents(): AuthorComponent[] {
  return [...byName.values()];
}

/** HTML that authors may write: it runs no code and loads nothing. */
export const plainElements = ['abbr', 'bdi', 'br', 'kbd', 'mark', 'small', 'span', 'sub', 'sup', 'time'];
export const plainAttributes = ['dateTime', 'dir', 'lang', 'title'];

function oneOf<const Values extends readonly [string, ...string[]]>(...values: Values) {
  return z.enum(values, `one of ${values.map((value) => `"${value}"`).join(', ')}`);
}
