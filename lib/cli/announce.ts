import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadLibrary } from '@/lib/content/load-library';
import { announcePages, defaultEndpoint } from '@/lib/discovery/index-now/announce-pages';
import { readKey } from '@/lib/discovery/index-now/read-key';
import { listSitemapEntries } from '@/lib/discovery/seo/build-sitemap';

const usage = `Tells search engines (Bing, Yandex, Naver …) which pages have changed, by IndexNow. To be run after a deployment.

  npm run announce                          shows what would be announced, sends nothing
  npm run announce -- --send                announces every page of the sitemap
  npm run announce -- --since 2026-11-23    only pages that changed on that day or later
  npm run announce -- --endpoint URL        another service than ${defaultEndpoint}

INDEXNOW_KEY holds the key, the same for the build, which publishes it as /<key>.txt: openssl rand -hex 16 makes one.
SITE_URL holds the address of the site, as for the build.

Ends with status 1 when something was not announced, 2 when the call is wrong.`;

type Options = { send: boolean; since: string; endpoint: string; help: boolean; key: string | undefined };

/** What is asked for; nothing, after a sentence that says why, when the call is wrong. */
function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        send: { type: 'boolean', default: false },
        since: { type: 'string', default: '' },
        endpoint: { type: 'string', default: defaultEndpoint },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const options = { ...values, key: readKey(process.env) };
    checkOptions(options);
    return options;
  } catch (error) {
    console.error(`${(error as Error).message}\n\nSee npm run announce -- --help`);
    return undefined;
  }
}

function checkOptions({ send, since, endpoint, key }: Options): void {
  if (since && !z.iso.date().safeParse(since).success) {
    throw new Error(`--since: expected a date like 2026-11-23, received "${since}"`);
  }
  if (!z.url({ protocol: /^https?$/ }).safeParse(endpoint).success) {
    throw new Error(`--endpoint: expected an address like ${defaultEndpoint}, received "${endpoint}"`);
  }
  if (send && !key) {
    throw new Error(
      'INDEXNOW_KEY: expected the key of the site, received nothing\nFix: set it, and for the build too',
    );
  }
}

async function announce({ send, since, endpoint, key }: Options): Promise<void> {
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

const options = readOptions();
if (!options) {
  process.exitCode = 2;
} else if (options.help) {
  console.log(usage);
} else {
  await announce(options).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
