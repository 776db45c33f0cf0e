import { createBirpc } from 'birpc';
import { openCheckCache } from '@/lib/content/check/check-cache';
import { type CheckReport, createContentChecker } from '@/lib/content/check/check-content';
import { leaveOutBrokenDrafts, listBlocking } from '@/lib/content/dates/kept-back';
import { createContentParser } from '@/lib/content/parse/parse-content';
import { contentDir, createContentReader } from '@/lib/content/parse/read-content-files';
import { withDrafts } from '@/lib/content/parse/with-drafts';
import { createPreviewer } from '@/lib/publish/preview/create-previewer';
import { createPublisher, type Progress } from '@/lib/publish/publisher';
import { goBack } from '@/lib/publish/snapshot/go-back';
import { siteFolder } from '@/lib/publish/snapshot/site-folder';
import { buildStatus } from '../build-status';
import { listNames } from '../list-names';
import { readEditDates } from '../read-edit-dates';
import type { DeskFunctions, DeskReport } from './desk-functions';
import { listSnapshots } from './list-snapshots';
import { summarizePlan } from './summarize-plan';

/* Runs in the process of the desk: keeps warm what checks, renders and publishes the content, and answers the server's questions. */

const reader = createContentReader();
const parser = createContentParser();
const checker = createContentChecker({ cache: openCheckCache() });
const preview = createPreviewer(siteFolder());
const progress: Progress = {
  waiting() {},
  undrawable() {},
  drawing() {},
  rendering() {},
  everything() {},
};
const publisher = createPublisher(siteFolder(), progress);

const reportOf = ({ problems, warnings }: CheckReport): DeskReport => ({ problems, warnings });

/** The preview that is being rendered. */
let rendering: Promise<unknown> = Promise.resolve();

const functions: DeskFunctions = {
  async check(drafts) {
    // A check holds this thread for long on a large site: the page, which somebody looks at, goes first.
    await rendering;
    const source = withDrafts(await reader.read(), drafts);
    const report = checker.checkParsed(source, parser.parse(source));
    // Drafts of others are not what somebody writes here.
    const slug = drafts.map(({ path }) => path.split('/')[1])[0];
    return reportOf({ ...report, problems: listBlocking(report.problems, source, slug) });
  },
  preview(...given) {
    const page = preview(...given);
    rendering = page.catch(() => {});
    return page;
  },
  async describe() {
    const source = await reader.read();
    const { model: all, problems } = parser.parse(source);
    const blocking = listBlocking(problems, source);
    if (blocking.length > 0) return { problems: blocking };
    const model = leaveOutBrokenDrafts(all, problems, source);
    return buildStatus(model, await readEditDates(contentDir(), model.today));
  },
  async plan() {
    const planned = await publisher.publish({ dryRun: true });
    const report = reportOf(planned.report);
    return planned.outcome === 'planned' ? { report, pages: summarizePlan(planned.plan) } : { report };
  },
  async publish() {
    const publication = await publisher.publish();
    if (publication.outcome === 'refused')
      return { outcome: 'refused', report: reportOf(publication.report) };
    if (publication.outcome === 'planned') throw new Error('a publication was only planned');
    const rendered = publication.outcome === 'published' ? publication.plan.render.length : 0;
    return { outcome: publication.outcome, id: publication.id, rendered };
  },
  listSnapshots: () => listSnapshots(siteFolder()),
  goBack: async (id) => (await goBack(siteFolder(), id)).to !== undefined,
  listNames: async (locale) => listNames(parser.parse(await reader.read()).model, locale),
};

createBirpc<object, DeskFunctions>(functions, {
  post: (message) => process.send?.(message),
  on: (receive) => process.on('message', receive),
});
// The server has ended, however that happened.
process.on('disconnect', () => process.exit(0));
// Ctrl+C in a terminal reaches this process, too: the server says when to end.
process.on('SIGINT', () => {});
