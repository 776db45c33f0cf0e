import type { Log } from '@/lib/log/write-log';

/** Most tags that are remembered, and so logged. */
const mostTags = 100;

/**
 * Creates what is called when a page rendered per request holds what is not ours. The page is sent: its policy keeps foreign
 * scripts from running, and a reader who is owed an answer should get it. Each tag is logged once.
 *
 * Throws when text of the page would stay hidden without Next.js' script: such a page is not an answer.
 */
export function createIntruderLog(log: Log): (url: string, intruders: string[]) => void {
  const logged = new Set<string>();
  return (url, intruders) => {
    // Without its query, which a person may have typed.
    const page = url.split('?', 1)[0];
    const hiding = intruders.find((tag) => tag.startsWith('<template'));
    if (hiding)
      throw new Error(
        `${page}: the page is not complete, ${hiding} holds the place of a part that came late`,
      );
    // Elements only: an attribute may hold what a person typed.
    for (const [, element = ''] of intruders.map((tag) => /^<(!--|[\w-]+)/.exec(tag) ?? [])) {
      if (logged.has(element) || logged.size >= mostTags) continue;
      logged.add(element);
      log({ event: 'intruder', page, element });
    }
  };
}
