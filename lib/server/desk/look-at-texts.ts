import { type ContentFile, contentRoot } from '@/lib/content/parse/read-content-files';
import { describeProblem } from '@/lib/desk/describe-problem';
import type { DeskProblem, Look } from '@/lib/desk/look';
import type { DeskReport } from '@/lib/desk/process/desk-functions';
import { draftAddress } from '@/lib/i18n/desk-href';
import type { DeskTools } from './desk-tools';

/** Problems that are told: who has more mends these first. */
const most = 200;

/** The problems and warnings of a report, in the words of the check. */
export function describeReport({ problems, warnings }: DeskReport): DeskProblem[] {
  const root = contentRoot();
  return [...problems, ...warnings].slice(0, most).map((problem) => describeProblem(problem, root));
}

/** Texts that are not saved. `page`: address of their page, `/bn/first`, if they have one. `person`: id of who may see the preview. */
type Texts = { page?: string; drafts: ContentFile[]; person: string };

/** Renders the page of texts that are not saved. @returns its address; undefined when they cannot be rendered */
export async function previewTexts(
  { page, drafts, person }: Texts,
  { process: desk, shelf }: DeskTools,
): Promise<string | undefined> {
  if (page === undefined) return undefined;
  const id = shelf.createId();
  const rendered = await desk.preview(page, `${draftAddress}/${id}`, drafts);
  if (rendered.outcome !== 'rendered') return undefined;
  const { html, siteUrl } = rendered;
  await shelf.put(id, person, { path: page, html, siteUrl, drafts });
  return `${draftAddress}/${id}${page}`;
}

/** Looks at texts that are not saved: what is wrong with them, and how their page would look. */
export async function lookAtTexts(texts: Texts, tools: DeskTools): Promise<Look> {
  const [preview, report] = await Promise.all([
    previewTexts(texts, tools),
    tools.process.check(texts.drafts),
  ]);
  return { problems: describeReport(report), preview };
}
