import { test as base } from '@playwright/test';
import { openCommentService } from '@/lib/comments/open-comment-service';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { href } from '@/lib/i18n/href';
import { readSettings } from '@/lib/settings/read-settings';
import { library } from './content';
import { type Site, startSite, warmUp } from './start-site';

const slug = library.listArticles()[0]?.slug ?? '';

export type Opened = {
  /** A server with a database of its own. */
  site: Site;
  /** The store of that server, opened as the command line opens it. */
  store: CommentStore;
};

/**
 * Tests with a server that takes comments. Starting one takes seconds, so each worker has one for all its files: a test
 * looks only for comments that it wrote itself.
 */
export const test = base.extend<object, Opened>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await startSite();
      await warmUp(site, [href.moderate('bn'), href.corrections('bn'), href.comments('bn', slug)]);
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
