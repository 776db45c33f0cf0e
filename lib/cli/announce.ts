import { z } from 'zod';
import { loadLibrary } from '@/lib/content/load-library';
import { announcePages, defaultEndpoint } from '@/lib/discovery/index-now/announce-pages';
import { listSitemapEntries } from '@/lib/discovery/seo/build-sitemap';
import { listSettings } from '@/lib/settings/known-settings';
import { readSettings } from '@/lib/settings/read-settings';
import { createCommand, parseAs, runCommand, UsageError } from './command-line';

const day = z.iso.date('a date like 2026-11-23');
const address = z.url({ protocol: /^https?$/, error: `an address like ${defaultEndpoint}` });

const command = createCommand('npm run announce --', listSettings('build'))
  .description(
    'Tells search engines (Bing, Yandex, Naver …) which pages changed, by IndexNow. Run it after a deployment.',
  )
  .option('--send', 'announce the pages; without it they are only listed')
  .option('--since <date>', 'only pages that changed on this day or later', parseAs('--since', day))
  .option('--endpoint <url>', 'the service to tell', parseAs('--endpoint', address), defaultEndpoint)
  .addHelpText(
    'after',
    `
The settings are those of the build, which publishes the key.

Exit status: 1 when a page was not announced or a setting is wrong, 2 when the command line is wrong.`,
  )
  .action(async ({ send, since = '', endpoint }) => {
    const { indexNowKey: key } = readSettings();
    if (send && !key) {
      const fix = 'set it, for the build too';
      throw new UsageError('INDEXNOW_KEY: expected the key of the site, received nothing', fix);
    }
    await announce({ send, since, endpoint, key }).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
  });

type Announcement = { send?: true; since: string; endpoint: string; key: string | undefined };

async function announce({ send, since, endpoint, key }: Announcement): Promise<void> {
  const library = await loadLibrary();
  const urls = listSitemapEntries(library)
    .filter(({ lastModified = '' }) => lastModified >= since)
    .map(({ url }) => url);
  if (urls.length === 0) {
    console.log(`No page changed since ${since}: nothing to announce`);
  } else if (send && key) {
    await announcePages({ siteUrl: library.site.url, key, urls, endpoint, report: console.log });
  } else {
    console.log(
      `${urls.join('\n')}\n\n${urls.length} addresses, not sent: --send announces them to ${endpoint}`,
    );
  }
}

await runCommand(command);
