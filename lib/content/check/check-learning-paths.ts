import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { describeUnknownId } from './describe-unknown-id';
import { describeIfUnpublishedOn, getArticlePublicationDay, publishFix } from './describe-unpublished';

/** Reports steps of learning paths whose article does not exist, is not published, or is in the path twice, and flows that do not exist. */
export function checkLearningPaths(model: ContentModel): Problem[] {
  const { paths, articles, flowIds, today } = model;
  if (!paths) return [];
  const problems: Problem[] = [];
  for (const [id, path] of Object.entries(paths.value)) {
    const report = (place: PropertyKey[], issue: string | undefined, fix: string) => {
      if (!issue) return;
      const issues = [`${place.join('.')}: ${issue}`];
      problems.push({ file: paths.file, ...paths.locate(place), headline: 'invalid paths', issues, fix });
    };
    const slugs = path?.steps?.map((step) => step?.article) ?? [];
    for (const [index, slug] of slugs.entries()) {
      if (slug === undefined) continue;
      const place = [id, 'steps', index, 'article'];
      report(
        place,
        describeUnknownId('article has the slug', slug, articles.keys()),
        'name an article by its slug',
      );
      const unpublished = describeIfUnpublishedOn(getArticlePublicationDay(model, slug), today);
      report(place, unpublished && `"${slug}" is ${unpublished}`, publishFix);
      if (slugs.indexOf(slug) < index) report(place, `"${slug}" is in the path twice`, 'remove one of them');
    }
    for (const [index, flow] of (path?.flows ?? []).entries()) {
      const issue = flow && describeUnknownId('flow has the id', flow, flowIds);
      report([id, 'flows', index], issue, `name a file of ${model.root}/data/flows`);
    }
  }
  return problems;
}
