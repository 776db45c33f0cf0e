import { expect, test } from '@playwright/test';
import { listSitemapEntries } from '@/lib/discovery/seo/build-sitemap';
import { ask, decode } from './ask';
import { library } from './content';
import { findBrotliModule, type Nginx, startNginx } from './start-nginx';

/* Every page as Facebook's crawler asks for it: half a megabyte of it, in gzip and nothing else. */

const node = process.env.BASE_URL ?? '';
const crawler = {
  'User-Agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
};
const facebook = { ...crawler, 'Accept-Encoding': 'gzip', Range: 'bytes=0-524287' };
const paths = listSitemapEntries(library).map(({ url }) => new URL(url).pathname);
/** What a shared link shows. */
const shown = ['og:title', 'og:description', 'og:url', 'og:image', 'og:image:width', 'og:image:height'];

let nginx: Nginx;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  nginx = await startNginx({ node: new URL(node).host, brotli: findBrotliModule() });
});

test.afterAll(() => nginx?.stop());

/** Each rendering of a form has a token of its own. */
const dropToken = (html: string) => html.replace(/name="token" value="[^"]*"/, '');

for (const [name, base] of [
  ['Node.js', () => node],
  ['nginx', () => nginx.base],
] as const) {
  test(`every page reaches Facebook from ${name} with its whole head`, async () => {
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const answer = await ask({ base: base(), path, headers: facebook });
      expect(answer.headers['content-encoding'], path).toBe('gzip');
      expect([200, 206], path).toContain(answer.status);
      if (answer.status === 206) {
        // A page longer than the range would come in part, and could not be unpacked.
        const whole = `bytes 0-${answer.body.length - 1}/${answer.body.length}`;
        expect(answer.headers['content-range'], path).toBe(whole);
      }
      const html = decode(answer);
      const whole = (await ask({ base: base(), path, headers: crawler })).body.toString();
      expect(dropToken(html) === dropToken(whole), `${path} is the whole page`).toBe(true);
      const [, head = ''] = /<head>([\s\S]*)<\/head>[\s\S]*<\/html>/.exec(html) ?? [];
      for (const property of shown) expect(head, path).toContain(`<meta property="${property}" content="`);
    }
  });
}
