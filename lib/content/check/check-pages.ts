import { sitePages } from '@/lib/i18n/href';
import type { ContentModel } from '../parse/content-model';
import { didYouMean, fileStart, type Problem } from '../problem';
import { checkMissingFiles } from './check-missing-files';

/** Reports pages about the site that no link leads to, and texts that a page lacks. */
export function checkPages(model: ContentModel): Problem[] {
  const known: string[] = Object.values(sitePages);
  return [...model.pages.values()].flatMap((folder) => {
    if (known.includes(folder.slug)) return checkMissingFiles(folder, []);
    const headline = `the site has no page "${folder.slug}"${didYouMean(folder.slug, known)}`;
    const fix = `rename or remove the folder; the pages are ${known.join(', ')}`;
    return [{ file: folder.path, ...fileStart, headline, fix }];
  });
}
