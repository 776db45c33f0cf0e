import { expect, type Page } from '@playwright/test';
import type { Comment } from '@/lib/comments/comment';
import { sessionTime } from '@/lib/comments/people/session';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { href } from '@/lib/i18n/href';
import { defaultLocale, localeList } from '@/lib/i18n/locales';
import { sampleComment } from '../unit/comments/samples';
import { library, messageOf } from './content';
import { expectClean } from './expect-clean';
import { logIn } from './log-in';
import { type Opened, test } from './open-site';
import { readToken, sendComment } from './send-comment';
import { password, type Site } from './start-site';

/* What the editor does, on a phone: with the keyboard, many at once, back again, and with script switched off. */

test.describe.configure({ mode: 'default' });

// Not the second article: comments.spec.ts, which shares the site, writes there.
const [article, , other] = library.listArticles();
if (!article || !other) throw new Error('the content has no three articles');
const { id: articleId, slug } = article;

// Whoever logs in as often as these tests do would be locked out: each begins a quarter of an hour later.
test.beforeEach(({ site }) => site.advance(900));

/** Stores a comment that waits. */
async function keep({ site, store }: Opened, own: Partial<Comment> = {}): Promise<Comment> {
  const createdAt = new Date(site.now()).toISOString();
  return (await store.add(sampleComment({ article: articleId, createdAt, ...own }))).comment;
}

const statusOf = async (store: CommentStore, { id }: Comment) => (await store.get(id))?.status;
const itemOf = (page: Page, { id }: Comment) => page.locator(`[data-comment="${id}"]`);
const notice = (page: Page) => page.locator('#notice');

for (const [index, locale] of localeList.entries()) {
  const say = (key: string, values?: Record<string, string | number>) => messageOf(locale, key, values);
  const open = (page: Page, site: Site, query: Record<string, string> = {}) =>
    page.goto(site.base + href.moderate(locale, query));
  const press = (page: Page, key: string) =>
    page.getByRole('main').getByRole('button', { name: say(key), exact: true });

  // Of language and script every value is tried, not every combination: the pages are the same.
  const javaScriptEnabled = index % 2 === 1;
  const how = `in ${locale} ${javaScriptEnabled ? 'with' : 'without'} script`;

  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test(`the editor decides about several comments at once, and undoes it, ${how}`, async ({
      page,
      site,
      store,
    }) => {
      const [one, two, three] = [
        await keep({ site, store }),
        await keep({ site, store }),
        await keep({ site, store }),
      ];
      const statuses = () => Promise.all([one, two, three].map((comment) => statusOf(store, comment)));
      await logIn(page, site, locale);
      const batch = page.getByRole('group', { name: say('ModerationQueue.batch') });
      for (const comment of [one, two]) await itemOf(page, comment).getByRole('checkbox').check();
      await batch.getByRole('button', { name: say('QueueItem.spam') }).click();
      await expect(notice(page)).toContainText(say('ActionNotice.spam', { count: 2 }));
      expect(await statuses()).toEqual(['spam', 'spam', 'waiting']);
      await expect(itemOf(page, one)).toHaveCount(0);
      await press(page, 'ActionNotice.undo').click();
      await expect(notice(page)).toContainText(say('ActionNotice.undone', { count: 2 }));
      expect(await statuses()).toEqual(['waiting', 'waiting', 'waiting']);
      await expect(itemOf(page, one)).toBeVisible();
      await batch.getByRole('button', { name: say('QueueItem.bin') }).click();
      await expect(notice(page)).toContainText(say('ActionNotice.nothing'));
    });

    test(`the editor finds comments by their writer, look-alike letters included, and the URL does not show the query, ${how}`, async ({
      page,
      site,
      store,
    }) => {
      const comment = await keep(
        { site, store },
        {
          name: 'শামীমা',
          email: `find-${locale}@example.com`,
          body: 'Find me',
        },
      );
      await logIn(page, site, locale);
      const search = page.getByLabel(say('ModerationQueue.search'));
      for (const words of [`find-${locale}@`, 'FIND মে', `FІND-${locale}@`, 'শামীমা']) {
        await search.fill(words);
        await press(page, 'ModerationQueue.submitSearch').click();
        await expect(search).toHaveValue(words);
        if (words.startsWith('FIND '))
          await expect(page.getByText(say('ModerationQueue.empty'))).toBeVisible();
        else await expect(itemOf(page, comment)).toBeVisible();
        expect(page.url()).not.toContain('find');
      }
      await itemOf(page, comment)
        .getByRole('button', { name: say('QueueItem.bin') })
        .click();
      await expect(notice(page)).toContainText(say('ActionNotice.bin', { count: 1 }));
      expect(await statusOf(store, comment)).toBe('binned');
    });

    test(`the editor closes a thread and opens it again, ${how}`, async ({ page, site }) => {
      const token = await readToken(site, { locale, slug: other.slug });
      await logIn(page, site, locale);
      await page.getByRole('link', { name: say('ModerationParts.threads') }).click();
      const thread = page
        .locator('.list > li')
        .filter({ hasText: other.texts[locale].title })
        .locator('form')
        .filter({ has: page.locator(`input[name=locale][value=${locale}]`) });
      await thread.getByRole('button', { name: say('ModerationThreads.close') }).click();
      await expect(notice(page)).toContainText(say('ActionNotice.close'));
      await expect(thread).toContainText(say('ModerationThreads.isClosed'));

      // Who had the form open gets the text back.
      const late = await sendComment(site, { locale, slug: other.slug, token, body: 'Too late <b>' });
      expect(late.status).toBe(403);
      expect(await late.text()).toContain('Too late &lt;b&gt;');
      await page.goto(site.base + href.comments(locale, other.slug));
      await expect(page.getByText(say('CommentThread.noneClosed'))).toBeVisible();
      await expect(page.locator('main form')).toHaveCount(0);

      await page.goto(site.base + href.moderateThreads(locale));
      await thread.getByRole('button', { name: say('ModerationThreads.open') }).click();
      await expect(notice(page)).toContainText(say('ActionNotice.open'));
      await page.goto(site.base + href.comments(locale, other.slug));
      await expect(page.locator('#comment-body')).toBeVisible();
    });

    test(`comments with a blocked word land in spam, and a block can be removed, ${how}`, async ({
      page,
      site,
    }) => {
      await logIn(page, site, locale);
      await page.getByRole('link', { name: say('ModerationParts.blocks') }).click();
      await page.getByLabel(say('ModerationBlocks.kind')).selectOption('word');
      await page.getByLabel(say('ModerationBlocks.value')).fill('Ghora');
      await press(page, 'ModerationBlocks.add').click();
      await expect(notice(page)).toContainText(say('ActionNotice.block'));
      const line = page.locator('.list > li').filter({ hasText: 'ghora' });
      await expect(line).toBeVisible();
      const name = `Blocked ${how}`;
      const sent = await sendComment(site, { locale, slug, name, body: `ghora, ${how}` });
      expect(sent.headers.get('location')).toContain('sent=waiting');
      await line.getByRole('button', { name: say('ModerationBlocks.remove') }).click();
      await expect(notice(page)).toContainText(say('ActionNotice.unblock'));
      await expect(line).toHaveCount(0);

      await open(page, site, { status: 'spam' });
      const item = page.locator('.queue > li').filter({ hasText: name });
      await expect(item).toContainText(say('CommentFlags.blocked'));
      await item.getByText(say('QueueItem.block'), { exact: true }).click();
      await item.getByRole('button', { name: say('QueueItem.blockEmail') }).click();
      await expect(notice(page)).toContainText(say('ActionNotice.block'));
      await page.goto(site.base + href.moderateBlocks(locale));
      await expect(page.locator('.list > li')).toHaveCount(1);
      await expect(page.locator('main')).not.toContainText('example.com');
      await press(page, 'ModerationBlocks.remove').click();
      await expect(page.getByText(say('ModerationBlocks.none'))).toBeVisible();
    });

    test(`the log shows what was done to which comment and nothing about its writer, ${how}`, async ({
      page,
      site,
      store,
    }) => {
      const comment = await keep({ site, store }, { name: 'Unlogged', email: 'unlogged@example.com' });
      await logIn(page, site, locale);
      await itemOf(page, comment)
        .getByRole('button', { name: say('QueueItem.approve') })
        .click();
      await page.getByRole('link', { name: say('DeskShell.log'), exact: true }).click();
      const line = page.locator('.list > li').filter({ hasText: comment.id });
      await expect(line).toContainText(
        `${say('ModerationQueue.waiting')} → ${say('ModerationQueue.approved')}`,
      );
      await expect(line).toContainText(say('AuditActors.moderator'));
      for (const personal of ['Unlogged', 'unlogged@'])
        await expect(page.locator('main')).not.toContainText(personal);
    });

    test(`a reply that cannot be stored comes back with its text, ${how}`, async ({ page, site, store }) => {
      const comment = await keep({ site, store }, { status: 'approved' });
      await logIn(page, site, locale);
      await open(page, site, { status: 'approved' });
      await itemOf(page, comment).locator('summary').first().click();
      await itemOf(page, comment).locator('textarea').fill('…');
      await itemOf(page, comment)
        .getByRole('button', { name: say('QueueItem.sendReply') })
        .click();
      await expect(itemOf(page, comment).locator('.fault')).toHaveText(say('QueueItem.missing'));
      await expect(itemOf(page, comment).locator('textarea')).toHaveValue('…');

      // From what was searched for, the page has other comments.
      await page.getByLabel(say('ModerationQueue.search')).fill(comment.id);
      await press(page, 'ModerationQueue.submitSearch').click();
      await itemOf(page, comment).locator('summary').first().click();
      await store.remove({ actor: 'writer', at: comment.createdAt, id: comment.id });
      await itemOf(page, comment).locator('textarea').fill('A long answer');
      await itemOf(page, comment)
        .getByRole('button', { name: say('QueueItem.sendReply') })
        .click();
      await expect(page.getByLabel(say('QueueItem.gone'))).toHaveValue('A long answer');
    });

    test(`after logging out, or after twelve hours, the password is asked for again, ${how}`, async ({
      page,
      site,
      store,
    }) => {
      const comment = await keep({ site, store });
      await logIn(page, site, locale);
      await page.getByRole('button', { name: say('DeskShell.logOut') }).click();
      await expect(page.getByLabel(say('LoginForm.password'))).toBeVisible();
      await open(page, site, { status: 'spam' });
      await expect(page.getByLabel(say('LoginForm.password'))).toBeVisible();

      await logIn(page, site, locale);
      await itemOf(page, comment).locator('summary').first().click();
      await itemOf(page, comment).locator('textarea').fill('Written for hours');
      await site.advance(sessionTime / 1_000);
      await itemOf(page, comment)
        .getByRole('button', { name: say('QueueItem.sendReply') })
        .click();
      await expect(page.locator('#password-fault')).toHaveText(say('LoginForm.over'));
      await expect(page.getByLabel(say('QueueItem.unavailable'))).toHaveValue('Written for hours');
      expect(await statusOf(store, comment)).toBe('waiting');
    });
  });

  test.describe('with script', () => {
    test.use({ javaScriptEnabled: true });

    test(`axe finds nothing on the pages of the moderation in ${locale}`, async ({ page, site, store }) => {
      const top = await keep(
        { site, store },
        { status: 'approved', name: 'অ'.repeat(60), body: 'ক'.repeat(3_000) },
      );
      const flags = ['firstTime', 'link', 'manyLinks', 'lookAlikeDomain', 'homograph', 'editorName'] as const;
      await keep(
        { site, store },
        { parent: top.id, flags: [...flags], name: 'W'.repeat(60), body: 'x'.repeat(500) },
      );
      await page.goto(site.base + href.moderate(locale));
      await page.getByLabel(say('LoginForm.password')).fill('wrong');
      await press(page, 'LoginForm.submit').click();
      await expect(page.locator('#password-fault')).toHaveText(say('LoginForm.wrong'));
      await expectClean(page);
      await logIn(page, site, locale);
      for (const details of await page.locator('details').all())
        await details.evaluate((element) => element.setAttribute('open', ''));
      await expectClean(page);
      await page.getByLabel(say('ModerationQueue.search')).fill('ক');
      await press(page, 'ModerationQueue.submitSearch').click();
      await expectClean(page);
      await page.locator('.queue > li').first().getByRole('button').first().click();
      await expect(notice(page)).toBeVisible();
      await expectClean(page);
      for (const path of [
        href.moderateLog(locale),
        href.moderateThreads(locale),
        href.moderateBlocks(locale),
        href.moderateSessions(locale),
      ]) {
        await page.goto(site.base + path);
        await expectClean(page);
      }
    });
  });

  test(`after ten wrong passwords in ${locale} the right one is refused too, for a quarter of an hour`, async ({
    page,
    site,
  }) => {
    const enter = async (typed: string) => {
      await page.goto(site.base + href.moderate(locale));
      await page.getByLabel(say('LoginForm.password')).fill(typed);
      await press(page, 'LoginForm.submit').click();
    };
    await site.advance(900 - ((site.now() / 1_000) % 900));
    for (let count = 0; count < 10; count += 1) {
      await enter('wrong password');
      await expect(page.locator('#password-fault')).toHaveText(say('LoginForm.wrong'));
    }
    await enter(password);
    await expect(page.locator('#password-fault')).toHaveText(say('LoginForm.limited'));
    await site.advance(900);
    await logIn(page, site, locale);
  });
}

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  test('keys move through the queue, decide, select, reply and undo', async ({ page, site, store }) => {
    await site.advance(1);
    const { entries } = await store.listQueue({ status: 'waiting', size: 200 });
    await store.setStatus({
      ...{ actor: 'moderator', at: new Date(site.now()).toISOString() },
      ...{ ids: entries.map(({ comment }) => comment.id), status: 'binned' },
    });
    const first = await keep({ site, store });
    await site.advance(1);
    const second = await keep({ site, store });
    await logIn(page, site, defaultLocale);
    await expect(page.locator('.keys')).not.toHaveAttribute('hidden');
    await expect(itemOf(page, first)).toBeFocused();
    await page.keyboard.press('j');
    await expect(itemOf(page, second)).toBeFocused();
    await page.keyboard.press('j');
    await expect(itemOf(page, second)).toBeFocused();
    await page.keyboard.press('k');
    await expect(itemOf(page, first)).toBeFocused();
    await page.keyboard.press('x');
    await expect(itemOf(page, first).getByRole('checkbox')).toBeChecked();
    await page.keyboard.press('r');
    await expect(itemOf(page, first).locator('textarea')).toBeFocused();
    // Letters of a text are no keys, and neither is what the browser does with Control.
    await page.keyboard.type('sabju');
    await expect(itemOf(page, first).locator('textarea')).toHaveValue('sabju');
    await itemOf(page, first).focus();
    await page.keyboard.press('Control+a');
    expect(await statusOf(store, first)).toBe('waiting');
    for (const [key, status] of [
      ['a', 'approved'],
      ['s', 'spam'],
      ['b', 'binned'],
    ] as const) {
      await expect(itemOf(page, first)).toBeFocused();
      await page.keyboard.press(key);
      await expect(itemOf(page, first)).toHaveCount(0);
      expect(await statusOf(store, first)).toBe(status);
      await expect(itemOf(page, second)).toBeFocused();
      await page.keyboard.press('u');
      await expect(itemOf(page, first)).toBeVisible();
      expect(await statusOf(store, first)).toBe('waiting');
    }
  });
});
