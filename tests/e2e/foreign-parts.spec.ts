import { expect } from '@playwright/test';
import { formAddresses, href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { listIntruders } from '@/lib/publish/list-intruders';
import { readManifest } from '@/lib/publish/snapshot/site-folder';
import { sampleComment } from '../unit/comments/samples';
import { library } from './content';
import { logIn } from './log-in';
import { test } from './open-site';
import { sendComment } from './send-comment';

/* Publishing looks at the documents; these are the pages that are made when somebody asks. */

const { documents, siteUrl } = await readManifest();
const own = { siteUrl, modules: new Set(Object.keys(documents).filter((path) => path.endsWith('.js'))) };
const slug = library.listArticles()[0]?.slug ?? '';

test('pages rendered per request hold nothing but what we put there, before and after a form', async ({
  page,
  site,
  store,
}) => {
  const createdAt = new Date(site.now()).toISOString();
  const { comment } = await store.add(
    sampleComment({
      article: slug,
      createdAt,
      status: 'approved',
      body: '<script>a</script> https://a.example',
    }),
  );
  const found: string[] = [];
  const look = (path: string, html: string) =>
    found.push(...listIntruders(html, own).map((tag) => `${path}: ${tag}`));
  for (const locale of localeList) {
    const refused = await sendComment(site, { locale, slug, name: '', body: '' });
    expect(refused.status).toBe(422);
    look(formAddresses.comment, await refused.text());
    for (const path of [
      href.comments(locale, slug),
      href.comments(locale, slug, { reply: comment.id }),
      href.comments(locale, slug, { order: 'newest' }),
      href.subscriptions(locale),
      href.takeHome(locale),
      href.takeHome(locale, { marketplace: 'fiverr', amount: '100', payout: 'payoneer' }),
      href.takeHome(locale, { marketplace: '<script>' }),
      href.compare(locale),
      href.search(locale, { q: 'fiverr' }),
      href.search(locale, { q: '<script>qqqq' }),
    ]) {
      look(path, await (await fetch(site.base + path)).text());
    }
    const fragment = await (await fetch(site.base + href.commentsFragment(locale, slug))).text();
    const [link = ''] = /^<link rel="stylesheet" href="[^"]+">/.exec(fragment) ?? [];
    look(href.commentsFragment(locale, slug), `<!DOCTYPE html>${fragment.slice(link.length)}`);
    expect(Object.keys(documents)).toContain(/href="([^"]+)"/.exec(link)?.[1]);
    await site.advance(900);
    await page.context().clearCookies();
    const login = await (await fetch(site.base + href.moderate(locale))).text();
    look(href.moderate(locale), login);
    await logIn(page, site, locale);
    for (const path of [
      href.moderate(locale),
      href.moderateThreads(locale),
      href.moderateBlocks(locale),
      href.moderateLog(locale),
    ]) {
      const answer = await page.request.get(site.base + path);
      expect(answer.status(), path).toBe(200);
      look(path, await answer.text());
    }
  }
  expect(found).toEqual([]);
  expect(site.readLog()).not.toContain('"intruder"');
});
