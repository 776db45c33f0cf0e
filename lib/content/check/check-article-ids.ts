import { createArticleId } from '../create-article-id';
import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';

/**
 * Reports ids that two articles have, and ids that are the slug or a former slug of an article: a name must lead to one article,
 * whichever kind of name it is.
 */
export function checkArticleIds(model: ContentModel): Problem[] {
  const problems: Problem[] = [];
  /** Id → the file that has it first, with its line. */
  const claimed = new Map<string, string>();
  const slugs = new Map<string, string>();
  for (const { slug, path, meta } of model.articles.values()) {
    slugs.set(slug, `the slug of ${path}`);
    for (const former of meta?.value.formerSlugs ?? [])
      if (former !== undefined) slugs.set(former, `a former slug of ${path}`);
  }
  for (const { meta } of model.articles.values()) {
    const id = meta?.value.id;
    if (!meta || id === undefined) continue;
    const { file, locate } = meta;
    const position = locate(['id']);
    const report = (issue: string, fix: string) =>
      problems.push({
        file,
        ...position,
        headline: 'invalid article',
        issues: [`id: "${id}" is ${issue}`],
        fix,
      });
    const other = claimed.get(id);
    const slug = slugs.get(id);
    if (other)
      report(
        `also the id of ${other}`,
        `keep it in the older article; write id: ${createArticleId()} in the other one`,
      );
    else claimed.set(id, `${file}:${position.line}`);
    if (slug) report(slug, `write id: ${createArticleId()}`);
  }
  return problems;
}
