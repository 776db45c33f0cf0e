import type { ContentModel } from '../content-model';
import type { Problem } from '../problem';

/** Reports days that cannot be: an update before the publication. */
export function checkDates(model: ContentModel): Problem[] {
  return [...model.articles.values()].flatMap(({ meta }) => {
    const { publishedAt, updatedAt } = meta?.value ?? {};
    if (!meta || !publishedAt || !updatedAt || updatedAt >= publishedAt) return [];
    const issue = `updatedAt: expected a day not before publishedAt ${publishedAt}, received "${updatedAt}"`;
    return [
      {
        file: meta.file,
        ...meta.locate(['updatedAt']),
        headline: 'invalid article',
        issues: [issue],
        fix: 'correct one of the two dates',
      },
    ];
  });
}
