import { formatCount } from '@/lib/i18n/format-count';
import type { Progress } from '@/lib/publish/publisher';

/** Milliseconds between two lines about the same work. */
const pause = 2_000;

/** Creates a progress that says a line every two seconds while work is long. */
export function createProgress(say: (line: string) => void): Progress {
  let said = performance.now();
  const sayNow = (line: string) => {
    said = performance.now();
    say(line);
  };
  const sayFar = (line: string) => {
    if (performance.now() - said >= pause) sayNow(line);
  };
  return {
    waiting: () => sayNow('  waiting for another publication …'),
    everything: (why) =>
      sayNow(
        why === 'code'
          ? '  the code has changed: everything is rendered again'
          : '  the last snapshot was written by another version: everything is rendered again',
      ),
    undrawable: (page, left) =>
      sayNow(`  the picture of ${page} leaves out characters that no font has: ${left.join(' ')}`),
    drawing: (done, all) => sayFar(`  share pictures: ${done} of ${all}`),
    rendering: (done, all) => sayFar(`  rendering: ${done} of ${formatCount(all, 'page')}`),
  };
}
