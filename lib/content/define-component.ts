import type { z } from 'zod';
import type { Locale, locales } from '@/lib/i18n/locales';
import type { Library } from './library';

/** What a prop can name. The check makes sure that it exists. */
export type ReferenceKind = 'source' | 'table' | 'term' | 'article';

type SearchPlace = { library: Library; locale: Locale };

/** What an entry of the registry says about its component. */
type Definition<Props extends z.ZodObject> = {
  /** Authors write plain text only, so the input of every prop is a string. */
  props: Props;
  /** `block` stands between paragraphs, never within one. */
  display: 'block' | 'inline';
  /** What has to stand between its tags. */
  holds: 'nothing' | 'text' | 'list';
  /** The props that name something, and what they name. */
  refersTo?: { [Prop in keyof z.infer<Props>]?: ReferenceKind };
  /** What a search reads besides the text between the tags. */
  searchText?: (props: z.infer<Props>, place: SearchPlace) => string;
  /** HTML tag of the renderer that works only within the page; feeds keep what it holds. */
  pageOnlyTag?: string;
  /** Example for new articles, with words of their language; one that is inline stands in a sentence. */
  example: (sample: (typeof locales)[Locale]['sample']) => string;
};

export type AuthorComponent<Props extends z.ZodObject = z.ZodObject> = Omit<
  Definition<Props>,
  'searchText'
> & {
  /** Takes the attributes as written; '' when they do not fit, which the check reports. */
  searchText: (attributes: Record<string, string>, place: SearchPlace) => string;
};

/** Makes an entry of the registry, whose functions get props that have been parsed. */
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
