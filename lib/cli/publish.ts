import { join } from 'node:path';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { formatCount } from '@/lib/i18n/format-count';
import { createPublisher } from '@/lib/publish/publisher';
import { goBack } from '@/lib/publish/snapshot/go-back';
import {
  isPartial,
  listSnapshotIds,
  readCurrentId,
  readManifest,
  type SnapshotId,
  siteFolder,
} from '@/lib/publish/snapshot/site-folder';
import { listSettings } from '@/lib/settings/known-settings';
import { createCommand, runCommand, UsageError } from './command-line';
import { formatStamp, hashInputs } from './prepare.mjs';
import { createProgress } from './publish-progress';
import { reportFailure, reportPublication } from './report-publication';

const command = createCommand('npm run publish --', listSettings('build'))
  .description(
    'Publishes the content: checks it, renders the pages that have changed, and has running servers answer from the new state.',
  )
  .option('--dry-run', 'list the pages that would be rendered, and why')
  .option('--list', 'list the snapshots that are kept')
  .option('--back', 'answer from the snapshot before the current one')
  .addHelpText(
    'after',
    `
The site stays as it is when the content has a problem or a page cannot be rendered. Whoever publishes at the same time waits.

Exit status: 1 when nothing could be published or a setting is wrong, 2 when the command line is wrong.`,
  )
  .action(async ({ dryRun, list, back }) => {
    if ([dryRun, list, back].filter(Boolean).length > 1)
      throw new UsageError('expected one of --dry-run, --list and --back, received several');
    if (list) await listSnapshots();
    else if (back) process.exitCode = await stepBack();
    else process.exitCode = await publish(dryRun ?? false);
  });

/** Publishes. Returns the exit status. */
async function publish(dryRun: boolean): Promise<number> {
  const started = performance.now();
  // Before the content is read: what changes meanwhile counts as not published.
  const inputs = hashInputs();
  const publisher = createPublisher(siteFolder(), createProgress(console.log));
  try {
    const publication = await publisher.publish({ dryRun });
    if ('manifest' in publication) await writePublicationStamp(inputs, publication.manifest.due);
    return reportPublication(publication, started);
  } catch (error) {
    return reportFailure(error);
  } finally {
    await publisher.stop();
  }
}

/** Records what was published, for `npm start`. */
async function writePublicationStamp(inputs: string, due: string | undefined): Promise<void> {
  await writeFileAtomically(join(siteFolder(), 'published-inputs'), formatStamp(inputs, due));
}

async function listSnapshots(): Promise<void> {
  const folder = siteFolder();
  const current = await readCurrentId(folder);
  for (const id of await listSnapshotIds(folder)) {
    // One is left behind by each publication; it matters when the publisher was killed before the search was there.
    if (isPartial(id) && id !== current) continue;
    console.log(`${id === current ? '→' : ' '} ${id}  ${await describe(folder, id)}`);
  }
}

async function describe(folder: string, id: SnapshotId): Promise<string> {
  const manifest = await readManifest(folder, id).catch(() => undefined);
  if (!manifest) return 'written by another version';
  const pages = Object.values(manifest.documents).filter(({ file }) => file.endsWith('.html')).length;
  const search = isPartial(id) ? ', its search is that of the one before' : '';
  return `${formatCount(pages, 'page')}, content of ${manifest.content.day}${search}`;
}

/** Goes back one snapshot. Returns the exit status. */
async function stepBack(): Promise<number> {
  try {
    return reportStep(await goBack(siteFolder()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** Prints where going back led. @returns the exit status */
function reportStep({ from, to }: Awaited<ReturnType<typeof goBack>>): number {
  if (!to) {
    console.error(from ? `There is no snapshot before ${from}` : 'Nothing has been published yet');
    return 1;
  }
  console.log(
    `✓ The site answers from ${to} again, instead of ${from}. npm run publish publishes the content as it is.`,
  );
  return 0;
}

await runCommand(command);
