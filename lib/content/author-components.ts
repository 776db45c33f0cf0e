type Prop = { required?: boolean; values?: readonly string[] };

type AuthorComponent = {
  props: Record<string, Prop>;
  /** Stands between paragraphs, never within one. */
  isBlock?: boolean;
  /** What has to stand between its tags. */
  holds: 'nothing' | 'text' | 'list';
};

/**
 * The components that authors may use: the contract between the articles, the check and components/mdx/ArticleBody.tsx,
 * which renders them.
 */
export const authorComponents: Record<string, AuthorComponent> = {
  Callout: {
    props: { type: { required: true, values: ['note', 'tip', 'warning'] } },
    isBlock: true,
    holds: 'text',
  },
  Cite: { props: { id: { required: true } }, holds: 'nothing' },
  ComparisonTable: { props: { id: { required: true } }, isBlock: true, holds: 'nothing' },
  ReadAlso: {
    props: { slug: { required: true }, kind: { values: ['also', 'must'] } },
    isBlock: true,
    holds: 'nothing',
  },
  Steps: { props: {}, isBlock: true, holds: 'list' },
  Term: { props: { id: { required: true } }, holds: 'text' },
};

/** Plain look-up: a tag may have the name of something every object inherits. */
export function getAuthorComponent(name: string | null | undefined): AuthorComponent | undefined {
  return name && Object.hasOwn(authorComponents, name) ? authorComponents[name] : undefined;
}

/** HTML that authors may write: it has no behaviour and addresses nothing. */
export const plainElements = ['abbr', 'bdi', 'br', 'kbd', 'mark', 'small', 'span', 'sub', 'sup', 'time'];
export const plainAttributes = ['dateTime', 'dir', 'lang', 'title'];
