import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { getCommentService } from '@/lib/comments/provide-comment-service';
import { startComments } from '@/lib/comments/start-comments';
import { readSettings } from '@/lib/settings/read-settings';
import { temporaryFolder } from '../temporary-folder';

vi.mock('node:timers/promises', async (load) => {
  const timers = await load<typeof import('node:timers/promises')>();
  // No pause between two attempts.
  return { ...timers, setTimeout: () => timers.setImmediate() };
});

const slow = { timeout: 30_000 };

test(
  'comments that could not be opened at the start are opened later, and the server hears of it',
  slow,
  async () => {
    const data = join(await temporaryFolder(), 'data');
    await writeFile(data, 'a file where the folder should be');
    const { comments: settings } = readSettings({ DATA_DIR: data });
    const events: string[] = [];
    const { opened, stop } = await startComments(settings, ({ event }) => events.push(event));
    expect(events).toContain('store unavailable');
    await rm(data);
    const service = await opened;
    await vi.waitFor(async () => expect(await getCommentService()).toBe(service));
    await stop();
  },
);
