import { expect, test, vi } from 'vitest';
import { logger } from '@/lib/log/write-log';
import { logConsole } from '@/lib/server/render/log-console';

test('the log tells an error that Next.js prints from a mere message, and quotes neither', () => {
  const lines: unknown[] = [];
  for (const level of ['info', 'error'] as const)
    vi.spyOn(logger, level).mockImplementation((line: unknown) => void lines.push(line));
  logConsole(' ⨯', new TypeError('typed text'));
  logConsole('typed text');
  expect(lines).toEqual([
    expect.objectContaining({ event: 'render failed', error: 'TypeError' }),
    { event: 'message of Next.js' },
  ]);
});
