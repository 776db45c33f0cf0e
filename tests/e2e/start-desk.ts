import { expect, type Page } from '@playwright/test';
import { runPeople } from '@/lib/cli/run-people';
import { messageOf } from './content';
import { copySite, type SiteCopy } from './copy-site';
import { type Site, startSite } from './start-site';

const password = 'a password for tests alone';

/** A site with a desk on a copy of the content, and two accounts: `the-author` and `the-editor`. */
export type Desk = {
  copy: SiteCopy;
  site: Site;
  /** Logs somebody in at a page of the desk. */
  open: (page: Page, address: string, name: string) => Promise<void>;
  stop: () => Promise<void>;
};

export async function startDesk(): Promise<Desk> {
  const copy = await copySite();
  const site = await startSite({ ...copy.environment, DESK: 'on', MODERATOR_PASSWORD_HASH: '' });
  for (const role of ['author', 'editor'])
    await runPeople(
      ['add', `the-${role}`, '--role', role, '--shown', `The ${role}`],
      { DATA_DIR: site.folder },
      { say() {}, tell() {}, now: () => new Date(), readPassword: async () => password },
    );
  return {
    copy,
    site,
    async open(page, address, name) {
      await page.goto(site.base + address);
      const locale = address.startsWith('/bn/') ? 'bn' : 'en';
      await page.getByLabel(messageOf(locale, 'LoginForm.name')).fill(name);
      await page.getByLabel(messageOf(locale, 'LoginForm.password')).fill(password);
      await page.getByRole('button', { name: messageOf(locale, 'LoginForm.submit') }).click();
      await expect(page).toHaveURL(site.base + address);
    },
    async stop() {
      await site.stop();
      await copy.remove();
    },
  };
}
