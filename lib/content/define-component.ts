import type { z } from 'zod';
import type { Locale, locales } from '@/lib/i18n/locales';
import type { Library } from './library';

/** What a prop can refer to by its id. The check reports ids that do not exist. */
export type ReferenceKind = 'source' | 'table' | 'chart' | 'term' | 'article';

type SearchPlace = { library: Library; locale: Locale };

/** An entry of the registry in author-components.ts. */
type Definition<Props extends z.ZodObject> = {
  /** Schema of the props. Authors write plain text only, so every prop is a string before parsing. */
  props: Props;
  /** A `block` must be between paragraphs, not inside one. */
  display: 'block' | 'inline';
  /** What must be between its tags. */
  holds: 'nothing' | 'text' | 'list';
  /** The props that hold an id, and of what. */
  refersTo?: { [Prop in keyof z.infer<Props>]?: ReferenceKind };
  /** Text for the search index, besides the text between the tags. */
  searchText?: (props: z.infer<Props>, place: SearchPlace) => string;
  /** Figures between its tags are the author's own: they need no source. */
  isOwnFigure?: boolean;
  /** Rendered HTML tag that works only in the page; feeds replace it with its content. */
  pageOnlyTag?: string;
  /** Example for the template of new articles; an inline component is shown in a sentence. */
  example: (sample: (typeof locales)[Locale]['sample']) => string;
};

export type AuthorComponent<Props extends z.ZodObject = z.ZodObject> = Omit<
  Definition<Props>,
  'searchText'
> & {
  /** Takes the attributes as written. Returns '' for invalid ones, which the check reports. */
  searchText: (attributes: Record<string, string>, place: SearchPlace) => string;
};

/** Makes an entry of the registry. Parses the props before it calls `searchText`. */
export function defineComponent<Props extends z.ZodObject>(
  definition: Definition<Props>,
): AuthorComponent<Props> {
  const { props, searchText = () => '' } = definition;
  return {
    ...definition,
    searchText(attributes, place) {
      const parsed = props.safeParse(attributes);
      return parsed.success ? searchText(parsed.data, place) : '';
    },
  };
}
