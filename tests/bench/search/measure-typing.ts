import { href } from '@/lib/i18n/href';
import { launchChromium } from '../site/launch-chromium';
import { serveBuild } from '../site/serve-build';

/** How much slower the phone is than this machine. */
export const slowdown = 4;

/** Ten keys a second, as fast as people type on a phone. Faster, a key would wait for the frames of earlier ones. */
const pauseMs = 100;

const typed = ['আউটসোর্সিং শিখব', 'payoneer theke bkash', 'marktplace fees', 'sorkari course'];

/** Measures the milliseconds from each key press to the frame with its results. */
export async function measureTyping(): Promise<number[]> {
  const server = await serveBuild('npm start');
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, isMobile: true });
    const page = await context.newPage();
    await page.goto(server.address + href.search('bn'));
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const box = page.locator('form.live input');
    await box.focus();
    await page.locator('form.live input[role=combobox]').waitFor();
    await page.evaluate(watchKeys);
    for (const query of typed) {
      await box.fill('');
      await box.pressSequentially(query, { delay: pauseMs });
    }
    return await page.evaluate(() => (window as unknown as { waits: number[] }).waits);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Runs in the page: records the time from a key press until its results are painted. */
function watchKeys(): void {
  const waits: number[] = [];
  Object.assign(window, { waits });
  let pressed = 0;
  addEventListener('beforeinput', (event) => {
    pressed = event.timeStamp;
  });
  addEventListener('input', () => {
    const since = pressed;
    if (since === 0) return;
    pressed = 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // Messages arrive after the frame is painted.
      port1.onmessage = () => waits.push(performance.now() - since);
      port2.postMessage(0);
    });
  });
}
