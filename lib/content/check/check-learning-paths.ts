import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { describeUnknownId } from './describe-unknown-id';
import { describeIfUnpublishedOn, getArticlePublicationDay, publishFix } from './describe-unpublished';

/** Reports steps of learning paths whose article does not exist, is not published, or is in the path twice. */
export function checkLearningPaths(model: ContentModel): Problem[] {
  const { paths, articles, today } = model;
  if (!paths) return [];
  const problems: Problem[] = [];
  for (const [id, path] of Object.entries(paths.value)) {
    const slugs = path?.steps?.map((step) => step?.article) ?? [];
    for (const [index, slug] of slugs.entries()) {
      if (slug === undefined) continue;
      const place = [id, 'steps', index, 'article'];
      const report = (issue: string | undefined, fix: string) => {
        if (!issue) return;
        const issues = [`${place.join('.')}: ${issue}`];
        problems.push({ file: paths.file, ...paths.locate(place), headline: 'invalid paths', issues, fix });
      };
      report(describeUnknownId('article has the slug', slug, articles.keys()), 'name an article by its slug');
      const unpublished = describeIfUnpublishedOn(getArticlePublicationDay(model, slug), today);
      report(unpublished && `"${slug}" is ${unpublished}`, publishFix);
      if (slugs.indexOf(slug) < index) report(`"${slug}" is in the path twice`, 'remove one of them');
    }
  }
  return problems;
}
