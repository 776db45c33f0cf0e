import { relative } from 'node:path';
import type { ContentFile } from '@/lib/content/parse/read-content-files';
import { contentDir } from '@/lib/content/parse/read-content-files';
import { describeProblem } from '@/lib/desk/describe-problem';
import type { DeskProblem, Look } from '@/lib/desk/look';
import type { DeskReport } from '@/lib/desk/process/desk-functions';
import { draftAddress } from '@/lib/i18n/desk-href';
import type { DeskTools } from './desk-tools';

/** Problems that are told: who has more mends these first. */
const most = 200;

/** The problems and warnings of a report, in the words of the check. */
export function describeReport({ problems, warnings }: DeskReport): DeskProblem[] {
  const root = relative(process.cwd(), contentDir()) || '.';
  return [...problems, ...warnings].slice(0, most).map((problem) => describeProblem(problem, root));
}

/**
 * Looks at texts that are not saved: what is wrong with them, and how their page would look.
 *
 * @param page    address of the page: `/bn/first`
 * @param person  id of who may see the preview
 */
export async function lookAtTexts(
  { page, drafts, person }: { page: string; drafts: ContentFile[]; person: string },
  { process: desk, shelf }: DeskTools,
): Promise<Look> {
  const [report, rendered] = await Promise.all([desk.check(drafts), desk.preview(page, '', drafts)]);
  const problems = describeReport(report);
  if (rendered.outcome !== 'rendered') return { problems };
  const { html, siteUrl } = rendered;
  const id = await shelf.put(person, { path: page, html, siteUrl, drafts });
  return { problems, preview: `${draftAddress}/${id}${page}` };
}
