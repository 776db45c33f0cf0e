import type { ContentModel } from '../parse/content-model';
import { didYouMean } from '../problem';
import { idPattern } from '../schema/fields';

/**
 * Says that an id does not exist.
 *
 * @param what   `topic has the id`
 * @param known  undefined when the known ids could not be read
 * @returns      undefined when the id is known, or similar to an invalid id, which has its own problem
 */
export function describeUnknownId(
  what: string,
  name: string,
  known: Iterable<string> | undefined,
): string | undefined {
  if (!known || (known instanceof Set && known.has(name))) return undefined;
  const names = [...known];
  if (names.includes(name)) return undefined;
  const refused = names.filter((other) => !idPattern.test(other)).map(normalize);
  return didYouMean(name, refused) ? undefined : `no ${what} "${name}"${didYouMean(name, names)}`;
}

function normalize(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, '-');
}

/** Says that a slug in an article's read-also list or text is not another article. */
export function describeReadAlso(model: ContentModel, own: string, slug: string): string | undefined {
  if (slug === own) return `"${slug}" is the article itself`;
  if (model.articles.has(slug)) return undefined;
  return describeUnknownId('article has the slug', slug, model.articles.keys());
}
