import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { describeUnknownId } from './describe-unknown-id';
import { describeIfUnpublishedOn, getArticlePublicationDay, publishFix } from './describe-unpublished';

/** Reports corrections of articles that do not exist or are not published, and corrections in the future. */
export function checkCorrections(model: ContentModel): Problem[] {
  const { corrections, articles, today } = model;
  if (!corrections) return [];
  const { file, value, locate } = corrections;
  return Object.entries(value).flatMap(([id, correction]) => {
    const { article, date } = correction ?? {};
    const report = (field: string, issue: string | undefined, fix: string): Problem[] => {
      const place = [id, field];
      const issues = [`${place.join('.')}: ${issue}`];
      return issue ? [{ file, ...locate(place), headline: 'invalid corrections', issues, fix }] : [];
    };
    const unknown = article && describeUnknownId('article has the slug', article, articles.keys());
    const unpublished = article && describeIfUnpublishedOn(getArticlePublicationDay(model, article), today);
    const isLater = date !== undefined && date > today;
    return [
      ...report('article', unknown, 'name an article by its slug'),
      ...report('article', unpublished && `"${article}" is ${unpublished}`, publishFix),
      ...report(
        'date',
        isLater ? `expected a day up to today, ${today}, received "${date}"` : undefined,
        'write the day on which the page was corrected',
      ),
    ];
  });
}
