import { reservedSlugs } from '@/lib/i18n/href';
import type { ContentModel } from '../content-model';
import { type Problem, start } from '../problem';
import { idPattern } from '../schema';

/** Reports names of articles and tables that cannot be part of an address, are taken, or clash with each other. */
export function checkNames(model: ContentModel): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const { slug, path } of model.articles.values()) {
    const file = `${path}/article.yaml`;
    const report = (headline: string, fix: string) => problems.push({ file, ...start, headline, fix });
    if (!idPattern.test(slug)) {
      report(
        `the slug "${slug}" is not safe in an address`,
        'rename the folder: lower-case ASCII words joined by hyphens',
      );
    }
    if (slug.length > 80) {
      report(
        `the slug is too long: expected at most 80 characters, received ${slug.length}`,
        'rename the folder',
      );
    }
    const key = slug
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]+/g, '-');
    if (reservedSlugs.includes(key)) {
      report(`the slug "${slug}" is reserved for a page of the site`, 'rename the folder');
    }
    const other = seen.get(key);
    if (other)
      report(`the slug "${slug}" is a duplicate of ${other}`, `rename or remove ${file} or ${other}`);
    else seen.set(key, file);
  }
  for (const [id, { file }] of model.tables) {
    if (!idPattern.test(id)) {
      problems.push({
        file,
        ...start,
        headline: `the table id "${id}" is not usable`,
        fix: 'rename the file: lower-case ASCII words joined by hyphens',
      });
    }
  }
  return problems;
}
