import { test as base, expect, type Page } from '@playwright/test';
import { runPeople } from '@/lib/cli/run-people';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { type Role, roles } from '@/lib/comments/people/permissions';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { versionOf } from '@/lib/comments/version-of';
import { deskAddress, deskForms, deskHref } from '@/lib/i18n/desk-href';
import { formAddresses, href, moderateAddress } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { readSettings } from '@/lib/settings/read-settings';
import { sampleComment } from '../unit/comments/samples';
import { library, messageOf } from './content';
import { expectAccessible } from './expect-clean';
import { type Site, startSite, warmUp } from './start-site';

/* Accounts: who gets in, what each role sees, and how a session ends. On a phone, without script unless a test says so. */

const password = 'a password for tests alone';
const shown = { author: 'রহিমা খাতুন', editor: 'Karim', moderator: 'Salma', owner: 'W'.repeat(60) };

type Opened = { site: Site; store: CommentStore };

/** Runs `npm run people`. */
async function people(site: Site, args: string[]): Promise<void> {
  const told: string[] = [];
  const status = await runPeople(
    args,
    { DATA_DIR: site.folder },
    {
      say: () => {},
      tell: (line) => told.push(line),
      now: () => new Date(site.now()),
      readPassword: async () => password,
    },
  );
  expect([status, told]).toEqual([0, []]);
}

const test = base.extend<object, Opened>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await startSite({ DESK: 'on', MODERATOR_PASSWORD_HASH: '' });
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  store: [
    async ({ site }, use) => {
      const { store } = await openCommentService(readSettings({ DATA_DIR: site.folder }).comments);
      await use(store);
      await store.close();
    },
    { scope: 'worker' },
  ],
});
// One site for all: the first test finds it without an account.
test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 320, height: 640 } });
// Whoever logs in as often as these tests do would be locked out: each visitor has an address. To advance the clock instead would end the
// process of the desk.
let visitor = 0;
const ownAddress = () => {
  visitor += 1;
  return { 'X-Forwarded-For': `203.0.113.${visitor}` };
};
test.beforeEach(({ page }) => page.setExtraHTTPHeaders(ownAddress()));

const article = library.listArticles()[0];
if (!article) throw new Error('the content has no article');

async function logIn(page: Page, site: Site, { locale, name }: { locale: Locale; name: string }) {
  await page.getByLabel(messageOf(locale, 'LoginForm.name')).fill(name);
  await page.getByLabel(messageOf(locale, 'LoginForm.password')).fill(password);
  await page.getByRole('button', { name: messageOf(locale, 'LoginForm.submit') }).click();
  await expect(page.getByRole('navigation', { name: messageOf(locale, 'DeskShell.places') })).toBeVisible();
  expect(page.url()).toContain(site.base);
}

const isAsked = (page: Page, locale: Locale) =>
  expect(page.getByLabel(messageOf(locale, 'LoginForm.password'))).toBeVisible();
const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');

test('without an account there is no desk; with the first one there is, at once', async ({ page, site }) => {
  const addresses = [
    ...[deskAddress, moderateAddress],
    ...localeList.flatMap((locale) => [
      ...[deskHref.home(locale), deskHref.article(locale, article.slug), deskHref.login(locale)],
      ...[deskHref.forbidden(locale), href.moderate(locale), href.moderateLog(locale)],
    ]),
  ];
  for (const path of addresses) expect([path, (await fetch(site.base + path)).status]).toEqual([path, 404]);
  for (const path of [deskForms.session, formAddresses.moderate])
    expect([path, (await fetch(site.base + path, { method: 'POST' })).status]).toEqual([path, 404]);

  for (const role of roles)
    await people(site, ['add', `the-${role}`, '--role', role, '--shown', shown[role]]);
  await warmUp(site, [deskHref.home('bn'), href.moderate('bn')]);
  const answer = await page.goto(site.base + deskAddress);
  expect(answer?.headers()['cache-control']).toBe('no-store');
  expect(new URL(page.url()).pathname).toBe(deskHref.home('bn'));
  await isAsked(page, 'bn');

  // The process of the desk starts with the first page that needs it.
  await page.goto(site.base + href.moderateSessions('bn'));
  await logIn(page, site, { locale: 'bn', name: 'the-owner' });
  const home = await page.request.get(site.base + deskHref.home('bn'), { timeout: 60_000 });
  expect(home.status()).toBe(200);
});

/** What each role finds where; 403: the page says that it is for others. */
const statuses: Record<Role, Record<'log' | 'queue' | 'sessions' | 'home', number>> = {
  author: { home: 200, queue: 403, log: 403, sessions: 200 },
  editor: { home: 200, queue: 403, log: 200, sessions: 200 },
  moderator: { home: 200, queue: 200, log: 200, sessions: 200 },
  owner: { home: 200, queue: 200, log: 200, sessions: 200 },
};

for (const [index, role] of roles.entries()) {
  const locale = localeList[index % localeList.length] ?? 'bn';
  const say = (key: string, values?: Record<string, string>) => messageOf(locale, key, values);

  test(`${role}: logs in, sees what the role may see, in ${locale}, at 320 px, and logs out`, async ({
    page,
    site,
    store,
  }) => {
    const { comment } = await store.add(sampleComment({ article: article.id, body: `for ${role}` }));
    await page.goto(site.base + deskHref.home(locale));
    await logIn(page, site, { locale, name: `The-${role}` });
    await expect(page.getByText(`${shown[role]} · ${say(`Roles.${role}`)}`)).toBeVisible();
    const paths = {
      home: deskHref.home(locale),
      queue: href.moderate(locale),
      log: href.moderateLog(locale),
      sessions: href.moderateSessions(locale),
    };
    for (const [name, path] of Object.entries(paths)) {
      const answer = await page.goto(site.base + path);
      const expected = statuses[role][name as keyof typeof paths];
      expect([name, answer?.status(), await width(page)]).toEqual([name, expected, 320]);
      const forbidden = page.getByRole('heading', { name: say('ForbiddenPage.title') });
      await expect(forbidden).toHaveCount(expected === 403 ? 1 : 0);
      if (expected === 403) await expect(page.getByText(`for ${role}`)).toHaveCount(0);
    }
    // Every place that the shell names is open to this role, or not built yet.
    await page.goto(site.base + paths.sessions);
    const places = page.getByRole('navigation', { name: say('DeskShell.places') }).getByRole('link');
    for (const place of await places.all()) {
      const path = (await place.getAttribute('href')) ?? '';
      expect([path, (await page.request.get(site.base + path)).status()]).not.toEqual([path, 403]);
    }
    // A form as the queue has it, with the cookie of the browser and a token of its own session.
    const token = await page.locator('input[name=token]').first().inputValue();
    const form = { act: 'spam', id: `${comment.id}.${versionOf(comment)}`, lang: locale, token };
    const sent = await page.request.post(site.base + formAddresses.moderate, { form, maxRedirects: 0 });
    const isModerating = role === 'moderator' || role === 'owner';
    expect(sent.status()).toBe(isModerating ? 303 : 403);
    expect((await store.get(comment.id))?.status).toBe(isModerating ? 'spam' : 'waiting');
    const last = (await store.listAudit({}))[0];
    if (isModerating) expect(last?.person).toEqual({ name: `the-${role}`, shown: shown[role] });

    await page.getByRole('button', { name: say('DeskShell.logOut') }).click();
    await isAsked(page, locale);
    await page.goto(site.base + paths.sessions);
    await isAsked(page, locale);
  });
}

test('a session that was ended in another browser, or with the account, asks for the login and loses no reply', async ({
  browser,
  page,
  site,
  store,
}) => {
  const { comment } = await store.add(sampleComment({ article: article.id, status: 'approved' }));
  const queue = site.base + href.moderate('en', { status: 'approved' });
  await page.goto(queue);
  await logIn(page, site, { locale: 'en', name: 'the-moderator' });
  expect(page.url()).toBe(queue);
  const item = page.locator(`[data-comment="${comment.id}"]`);
  await item.locator('summary').first().click();
  await item.locator('textarea').fill('Written for hours');

  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await other.goto(site.base + href.moderateSessions('en'));
  await logIn(other, site, { locale: 'en', name: 'the-moderator' });
  await other
    .locator('.list > li')
    .filter({ hasNotText: messageOf('en', 'DeskSessions.current') })
    .getByRole('button')
    .click();
  await expect(other.locator('#notice')).toContainText(messageOf('en', 'ActionNotice.endSession'));
  await expect(other.locator('.list > li')).toHaveCount(1);

  await item.getByRole('button', { name: messageOf('en', 'QueueItem.sendReply') }).click();
  await expect(page.locator('#password-fault')).toHaveText(messageOf('en', 'LoginForm.over'));
  await expect(page.getByLabel(messageOf('en', 'QueueItem.unavailable'))).toHaveValue('Written for hours');
  await logIn(page, site, { locale: 'en', name: 'the-moderator' });

  await people(site, ['remove', 'the-moderator']);
  for (const one of [page, other]) {
    await one.goto(queue);
    await isAsked(one, 'en');
  }
  await other.context().close();
});

test('a new role counts at once, and only after another login', async ({ page, site }) => {
  await page.goto(site.base + deskHref.home('en'));
  await logIn(page, site, { locale: 'en', name: 'the-author' });
  await people(site, ['role', 'the-author', 'editor']);
  await page.goto(site.base + href.moderateLog('en'));
  await isAsked(page, 'en');
  await logIn(page, site, { locale: 'en', name: 'the-author' });
  await expect(page.getByText(`${shown.author} · ${messageOf('en', 'Roles.editor')}`)).toBeVisible();
  const line = page.locator('.list > li').filter({ hasText: messageOf('en', 'AuditActions.changeRole') });
  await expect(line).toContainText(`the-author, ${messageOf('en', 'Roles.editor')}`);
  await people(site, ['role', 'the-author', 'author']);
});

for (const locale of localeList) {
  test(`axe finds nothing on the login, the sessions, the log and a page for others in ${locale}`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: true,
      extraHTTPHeaders: ownAddress(),
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await page.goto(site.base + deskHref.home(locale));
    await page.getByLabel(messageOf(locale, 'LoginForm.password')).fill('wrong');
    await page.getByRole('button', { name: messageOf(locale, 'LoginForm.submit') }).click();
    await expect(page.locator('#password-fault')).toHaveText(messageOf(locale, 'LoginForm.wrong'));
    await expectAccessible(page);
    await logIn(page, site, { locale, name: 'the-owner' });
    for (const path of [href.moderateSessions(locale), href.moderateLog(locale)]) {
      await page.goto(site.base + path);
      await expectAccessible(page);
      expect([path, await width(page)]).toEqual([path, 320]);
    }
    await page.getByRole('button', { name: messageOf(locale, 'DeskShell.logOut') }).click();
    await logIn(page, site, { locale, name: 'the-editor' });
    await page.goto(site.base + href.moderate(locale));
    await expectAccessible(page);
    // With the keyboard alone: the first stop leads past the navigation.
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await context.close();
  });
}
