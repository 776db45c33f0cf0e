import type { ContentModel } from '../parse/content-model';
import { suggest } from '../problem';
import { idPattern } from '../schema/fields';

/**
 * Words for a name that leads nowhere.
 *
 * @param what   `topic has the id`
 * @param known  `undefined` when the names could not be read themselves
 * @returns      undefined when the name is known, or when one was meant that is refused itself: that is told already
 */
export function describeUnknownId(
  what: string,
  name: string,
  known: Iterable<string> | undefined,
): string | undefined {
  if (!known) return undefined;
  const names = [...known];
  if (names.includes(name)) return undefined;
  const refused = names.filter((other) => !idPattern.test(other)).map(normalize);
  return suggest(name, refused) ? undefined : `no ${what} "${name}"${suggest(name, names)}`;
}

function normalize(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, '-');
}

/** Words for a slug in an article's own read-also list or text that leads to no other article. */
export function describeReadAlso(model: ContentModel, own: string, slug: string): string | undefined {
  if (slug === own) return `"${slug}" is the article itself`;
  return describeUnknownId('article has the slug', slug, model.articles.keys());
}
