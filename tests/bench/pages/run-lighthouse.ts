import lighthouse, { type Config } from 'lighthouse';
import { findFreePort } from '@/tests/config/find-free-port';
import { progress } from '../progress';
import { launchChromium } from '../site/launch-chromium';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const metrics = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
};

export const names = [...categories, 'fcp', 'lcp', 'tbt', 'cls'] as const;
/** Scores from 0 to 100, times in milliseconds. */
export type LighthouseRun = Record<(typeof names)[number], number> & {
  /** Audits below 0.9. */
  failed: string[];
  /** Lighthouse's benchmark index of the machine at that moment. */
  machineSpeed: number;
};

/** A trace now and then lacks its first event (NO_NAVSTART, NO_FCP): the page is then loaded again. */
const maxAttempts = 3;

/** Runs Lighthouse once with its default mobile settings, in a fresh browser. */
export async function runLighthouse(url: string, onlyPerformance = false): Promise<LighthouseRun> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(url, onlyPerformance);
    } catch (error) {
      if (attempt === maxAttempts) throw error;
      progress(`${error instanceof Error ? error.message : error}; once more`);
    }
  }
}

async function runOnce(url: string, onlyPerformance: boolean): Promise<LighthouseRun> {
  const port = await findFreePort();
  const browser = await launchChromium(port);
  try {
    const onlyCategories = onlyPerformance ? ['performance'] : [...categories];
    const config: Config = { extends: 'lighthouse:default', settings: { onlyCategories } };
    const result = await lighthouse(url, { port, logLevel: 'error', output: 'json' }, config);
    if (!result || result.lhr.runtimeError) {
      throw new Error(`${url}: Lighthouse failed: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
    }
    const { lhr } = result;
    const scores = categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]);
    const times = Object.entries(metrics).map(([name, id]) => [
      name,
      lhr.audits[id]?.numericValue ?? Number.NaN,
    ]);
    const weighted = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    );
    const failed = weighted.filter((id) => (lhr.audits[id]?.score ?? 1) < 0.9);
    const machineSpeed = lhr.environment.benchmarkIndex;
    return {
      ...(Object.fromEntries([...scores, ...times]) as Omit<LighthouseRun, 'failed' | 'machineSpeed'>),
      failed,
      machineSpeed,
    };
  } finally {
    await browser.close();
  }
}
