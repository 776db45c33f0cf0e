import { can } from '@/lib/comments/people/permissions';
import type { PublishData } from '@/lib/desk/page-data';
import type { DeskRequest } from './desk-page';
import type { DeskTools } from './desk-tools';
import { describeReport } from './look-at-texts';

/** Reads what a publication would change. */
export async function loadPublish(
  { person }: Pick<DeskRequest, 'person'>,
  { process: desk }: DeskTools,
): Promise<PublishData> {
  const { report, pages } = await desk.plan();
  return { plan: { problems: describeReport(report), pages }, mayPublish: can(person.role, 'publish') };
}
