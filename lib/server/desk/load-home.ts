import { can } from '@/lib/comments/people/permissions';
import { getCommentService } from '@/lib/comments/provide-comment-service';
import { contentRoot } from '@/lib/content/parse/read-content-files';
import { describeProblem } from '@/lib/desk/describe-problem';
import type { HomeData } from '@/lib/desk/page-data';
import { readMissedQueries } from '@/lib/desk/read-missed-queries';
import { readSettings } from '@/lib/settings/read-settings';
import type { DeskRequest } from './desk-page';
import type { DeskTools } from './desk-tools';

/** Reads what is going on. */
export async function loadHome({ person }: DeskRequest, { process: desk }: DeskTools): Promise<HomeData> {
  const { searchLog } = readSettings();
  const root = contentRoot();
  const [described, snapshots, missed] = await Promise.all([
    desk.describe(),
    desk.listSnapshots(),
    searchLog ? readMissedQueries(searchLog) : [],
  ]);
  const isBroken = 'problems' in described;
  return {
    ...(!isBroken && { status: described }),
    problems: isBroken ? described.problems.map((problem) => describeProblem(problem, root)) : [],
    ...(can(person.role, 'moderate') && { waiting: await countWaiting() }),
    missed,
    snapshots,
    mayPublish: can(person.role, 'publish'),
  };
}

async function countWaiting(): Promise<number> {
  const { store } = await getCommentService();
  return (await store.countByStatus()).waiting;
}
