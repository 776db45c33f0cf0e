import { existsSync } from 'node:fs';
import { watch } from 'chokidar';
import { contentDir, imagesDir } from '@/lib/content/parse/read-content-files';
import { createPublisher } from '@/lib/publish/publisher';
import { siteFolder } from '@/lib/publish/snapshot/site-folder';
import { listSettings } from '@/lib/settings/known-settings';
import { createCommand, runCommand } from './command-line';
import { createProgress } from './publish-progress';
import { reportFailure, reportPublication } from './report-publication';

const command = createCommand('npm run watch --', listSettings('build'))
  .description(
    'Publishes whenever a file of the content is saved, as long as it runs. A running server answers from the new state at once.',
  )
  .addHelpText(
    'after',
    `
When something is wrong, it says what, and the site stays as it was. End it with Ctrl+C.

Exit status: 1 when the content cannot be watched or a setting is wrong, 2 when the command line is wrong.`,
  )
  .action(watchContent);

/** Milliseconds in which editors write a file in several steps. */
const pause = 40;

async function watchContent(): Promise<void> {
  const publisher = createPublisher(siteFolder(), createProgress(console.log));
  let isChanged = false;
  let isOver = false;
  let running: Promise<void> | undefined;

  /** Publishes until nothing has changed meanwhile. */
  async function publishAll(): Promise<void> {
    while (isChanged) {
      isChanged = false;
      const started = performance.now();
      await publisher
        .publish({ isMoreWaiting: () => isChanged })
        .then((publication) => reportPublication(publication, started), reportFailure);
    }
  }
  const change = () => {
    isChanged = true;
    running ??= publishAll().finally(() => {
      running = undefined;
      if (isChanged) change();
    });
  };

  // A project without pictures has no folder of them.
  const folders = [contentDir(), ...(existsSync(imagesDir) ? [imagesDir] : [])];
  // Before the first publication: what is saved meanwhile counts.
  const watching = watchFolders(folders, change).catch(async (error) => {
    console.error(`${contentDir()}: cannot be watched: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
    isOver = true;
    await running;
    await publisher.stop();
  });
  change();
  await running;
  if (!isOver) console.log(`Watching ${contentDir()}: every save is published`);
  await watching;
}

/**
 * Calls a function after files of some folders have changed.
 *
 * Node.js 20 itself loses a file once another has taken its name, which is how many editors save.
 *
 * @returns  rejects when the folders cannot be watched; never resolves
 */
function watchFolders(folders: string[], change: () => void): Promise<never> {
  let timer: NodeJS.Timeout | undefined;
  return new Promise((_, reject) => {
    watch(folders, { ignoreInitial: true })
      .on('all', () => {
        clearTimeout(timer);
        timer = setTimeout(change, pause);
      })
      .on('error', reject);
  });
}

await runCommand(command);
