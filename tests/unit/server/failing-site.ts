import { logError, writeLog } from '@/lib/log/write-log';
import { startSampleSite } from './sample-site';

/* Run by log.test.ts: a site whose pages fail to render, with everything that was asked for in the message, and without a store. */

writeLog({ event: 'starting' });
const { base } = await startSampleSite({
  renderPage: async (page) => {
    const cause = Object.assign(new Error(`duplicate key: ${JSON.stringify(page)}`), { code: '23505' });
    throw new Error(`no page for ${page.url} and ${page.cookie}\n    at ${page.url} (/${page.url}:1:1)`, {
      cause,
    });
  },
});
logError('started', new Error('with a message'));
console.log(`Serving on ${base}`);
