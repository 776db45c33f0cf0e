import { getCommentService } from '@/lib/comments/provide-comment-service';
import { loadLibrary } from '@/lib/content/load-library';

/** Whether forms can be accepted, and what is missing if not. */
export type Readiness = { ready: boolean; store: 'ok' | 'away'; content?: 'unreadable' };

/** Milliseconds after which a store that has not answered counts as unavailable. */
const storeTimeout = 3_000;
/** Milliseconds for which an answer is given again: the check writes to the database. */
const lifetime = 1_000;

/** Creates the check that the health address makes, at most once a second however many ask. */
export function createReadinessCheck(check: () => Promise<Readiness> = checkReadiness) {
  let latest: { readiness: Promise<Readiness>; until: number } | undefined;
  return (): Promise<Readiness> => {
    if (latest && performance.now() < latest.until) return latest.readiness;
    const readiness = check();
    // Until it has answered, nobody asks again.
    const current = { readiness, until: Number.POSITIVE_INFINITY };
    latest = current;
    readiness.finally(() => {
      current.until = performance.now() + lifetime;
    });
    return readiness;
  };
}

async function checkReadiness(): Promise<Readiness> {
  const [store, content] = await Promise.all([isStoreReady(), isContentReadable()]);
  return {
    ready: store && content,
    store: store ? 'ok' : 'away',
    ...(!content && { content: 'unreadable' as const }),
  };
}

async function isContentReadable(): Promise<boolean> {
  return loadLibrary().then(
    () => true,
    () => false,
  );
}

async function isStoreReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), storeTimeout);
  });
  try {
    await Promise.race([getCommentService().then(({ store }) => store.checkHealth()), timeout]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
