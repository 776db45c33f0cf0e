import { reservedSlugs } from '@/lib/i18n/reserved-slugs';
import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';

/**
 * Reports former slugs that are the slug of an article or of a page, or that two articles list. Otherwise a redirect could
 * loop, or lead to another redirect.
 */
export function checkFormerSlugs(model: ContentModel): Problem[] {
  const problems: Problem[] = [];
  /** Former slug → the file that lists it first. */
  const claimed = new Map<string, string>();
  for (const { slug, meta } of model.articles.values()) {
    if (!meta) continue;
    const { file, value, locate } = meta;
    for (const [index, former] of (value.formerSlugs ?? []).entries()) {
      if (former === undefined) continue;
      const path = ['formerSlugs', index];
      const report = (issue: string, fix: string) =>
        problems.push({
          file,
          ...locate(path),
          headline: 'invalid article',
          issues: [`${path.join('.')}: ${issue}`],
          fix,
        });
      const currentArticle = model.articles.get(former);
      const other = claimed.get(former);
      if (former === slug) {
        report(`"${former}" is the current slug of the article`, 'remove it; the list is for earlier slugs');
      } else if (currentArticle) {
        report(
          `"${former}" is the slug of ${currentArticle.path}/article.yaml`,
          `remove it from ${file}, or rename the folder ${currentArticle.path}`,
        );
      } else if (reservedSlugs.includes(former)) {
        report(`"${former}" is reserved for a page of the site`, 'remove it');
      } else if (other === file) {
        report(`"${former}" is listed twice`, 'remove one of them');
      } else if (other) {
        report(`"${former}" is also a former slug of ${other}`, `remove it from ${file} or ${other}`);
      } else {
        claimed.set(former, file);
      }
    }
  }
  return problems;
}
