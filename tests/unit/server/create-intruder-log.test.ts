import { expect, test } from 'vitest';
import type { LogEvent } from '@/lib/log/write-log';
import { createIntruderLog } from '@/lib/server/create-intruder-log';

function createLog() {
  const events: LogEvent[] = [];
  return { events, report: createIntruderLog((event) => events.push(event)) };
}

test('an element that is not ours is logged once, with the path of its page and nothing that somebody typed', () => {
  const { events, report } = createLog();
  const tags = ['<script>steal("secret")', '<p onclick="secret">', '<!--secret-->'];
  report('/bn/a/comments?reply=secret', tags);
  report('/bn/b/comments', tags);
  expect(events).toEqual(
    ['script', 'p', '!--'].map((element) => ({ event: 'intruder', page: '/bn/a/comments', element })),
  );
});

test('a part that would stay hidden without script is an error: the page is not an answer', () => {
  const { events, report } = createLog();
  expect(() => report('/bn/a', ['<p onclick="a">', '<template id="B:0">'])).toThrow(
    '/bn/a: the page is not complete, <template id="B:0"> holds the place of a part that came late',
  );
  expect(events).toEqual([]);
});

test('however many elements come, the log ends', () => {
  const { events, report } = createLog();
  for (let index = 0; index < 1_000; index += 1) report('/bn', [`<x-${index}>`]);
  expect(events).toHaveLength(100);
});
