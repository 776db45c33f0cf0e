import { expect, test } from '@playwright/test';
import { hashPassword } from '@/lib/comments/people/hash-password';
import { href } from '@/lib/i18n/href';
import { type Postgres, startPostgres } from '../unit/comments/start-postgres';
import { library, messageOf } from './content';
import { logIn } from './log-in';
import { readToken, sendComment } from './send-comment';
import { password, type Site, startSite } from './start-site';

/* Two servers, each a process of its own as on two machines, that keep comments in one PostgreSQL. */

test.describe.configure({ mode: 'default' });

const slug = library.listArticles()[0]?.slug ?? '';

let postgres: Postgres;
let sites: [Site, Site];
test.beforeAll(async () => {
  postgres = await startPostgres();
  const environment = {
    DATABASE_URL: postgres.createDatabase('shared'),
    COMMENTS_SECRET: 'the secret that both of the machines have',
    // A session rests on the hash: hashed twice, the password would make two.
    MODERATOR_PASSWORD_HASH: await hashPassword(password),
  };
  sites = await Promise.all([startSite(environment), startSite(environment)]);
  // The first page rendered per request waits for Next.js to start.
  await Promise.all(sites.map(({ base }) => fetch(base + href.moderate('bn'))));
});
test.afterAll(async () => {
  for (const site of sites ?? []) await site.stop();
  await postgres?.stop();
});

const locale = 'bn';

test('a comment is written at one server, approved at another, and read at both', async ({ page }) => {
  const [one, two] = sites;
  const name = `Both ${locale}`;
  // The form of one is a form of the other.
  const token = await readToken(two, { locale, slug });
  const email = `both-${locale}@example.com`;
  for (const site of sites) {
    const sent = await sendComment(site, { locale, slug, name, email, token, body: `র‍্যাম ${locale}` });
    expect(sent.status).toBe(303);
  }

  await logIn(page, two, locale);
  const item = page.locator('.queue > li').filter({ hasText: name });
  await expect(item).toHaveCount(1);
  await item.getByRole('button', { name: messageOf(locale, 'QueueItem.approve') }).click();
  await expect(page.locator('#notice')).toContainText(
    messageOf(locale, 'ActionNotice.approve', { count: 1 }),
  );

  for (const site of sites) {
    await page.goto(site.base + href.comments(locale, slug));
    await expect(page.locator('.comments li').filter({ hasText: name })).toContainText(`র‍্যাম ${locale}`);
  }

  // Who is in at one is in at the other, and what is closed at one is closed at the other.
  await page.goto(one.base + href.moderateThreads(locale));
  const thread = page
    .locator('.list > li')
    .first()
    .locator('form')
    .filter({ has: page.locator(`input[name=locale][value=${locale}]`) });
  await thread.getByRole('button').click();
  await expect(page.locator('#notice')).toContainText(messageOf(locale, 'ActionNotice.close'));
  await page.goto(two.base + href.comments(locale, slug));
  await expect(page.getByText(messageOf(locale, 'CommentThread.closed'))).toBeVisible();
});
