import { logStoreFailure } from '@/lib/comments/log-store-failure';
import { getCommentService } from '@/lib/comments/provide-comment-service';
import { loadLibrary } from '@/lib/content/load-library';
import { writeLog } from '@/lib/log/write-log';

/** Whether forms can be accepted, and what is missing if not. */
type Readiness = { ready: boolean; store: 'ok' | 'away'; content?: 'unreadable' };

/** Milliseconds after which a store that has not answered counts as unavailable. */
const storeTimeout = 3_000;
/** Milliseconds for which an answer is given again. */
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
    const expire = () => {
      current.until = performance.now() + lifetime;
    };
    readiness.then(expire, expire);
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

let wasStoreReady = true;

async function isStoreReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), storeTimeout);
  });
  try {
    await Promise.race([getCommentService().then(({ store }) => store.checkHealth()), timeout]);
    wasStoreReady = true;
    return true;
  } catch (error) {
    // Say why, once.
    if (wasStoreReady) logStoreFailure(writeLog, error);
    wasStoreReady = false;
    return false;
  } finally {
    clearTimeout(timer);
  }
}
