type Prop = { required?: boolean; values?: readonly string[] };

/**
 * The components that authors may use, with their props: the contract between the articles, the check and
 * components/mdx/ArticleBody.tsx, which renders them.
 */
export const authorComponents: Record<string, Record<string, Prop>> = {
  Callout: { type: { required: true, values: ['note', 'tip', 'warning'] } },
  Cite: { id: { required: true } },
  ComparisonTable: { id: { required: true } },
  ReadAlso: { slug: { required: true }, kind: { values: ['also', 'must'] } },
  Steps: {},
  Term: { id: { required: true } },
};

/** HTML that authors may write: it has no behaviour and addresses nothing. */
export const plainElements = ['abbr', 'bdi', 'br', 'kbd', 'mark', 'small', 'span', 'sub', 'sup', 'time'];
export const plainAttributes = ['dateTime', 'dir', 'lang', 'title'];
