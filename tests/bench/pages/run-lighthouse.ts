import { createServer } from 'node:net';
import lighthouse, { type Config } from 'lighthouse';
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
  /** Audits that lost points. */
  failed: string[];
  /** Lighthouse's own measure of how fast the machine is at that moment. */
  machineSpeed: number;
};

/** One Lighthouse run with its mobile settings as they come, in a browser of its own: nothing is warm. */
export async function runLighthouse(url: string, onlyPerformance = false): Promise<LighthouseRun> {
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

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
