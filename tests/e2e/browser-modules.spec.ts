import { expect, type Page, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { longest, openBeforeModules } from './article-script';
import { editions, messageOf } from './content';

/* What holds for browser modules: without them nothing is lost, and nothing moves when they come. */

test('without script no article shows a control that would need one', async ({ page, baseURL }) => {
  for (const { path } of editions) {
    const html = await (await fetch(baseURL + path)).text();
    expect(await page.evaluate(listNeedyElements, html), path).toEqual([]);
  }
});

/** Controls that do nothing without script, and what only script may put into a page. Runs in a page. */
function listNeedyElements(html: string): string[] {
  const dom = new DOMParser().parseFromString(html, 'text/html');
  if (dom.querySelector('main .tools')?.innerHTML !== '')
    return ['the place for the tools is missing or not empty'];
  const controls = [...dom.querySelectorAll('button, a, input, select, [role=button]')].filter((control) => {
    const target = control.getAttribute('popovertarget');
    const isLink = control.matches('a[href], form[action] *');
    return !isLink && !(target && dom.getElementById(target)?.matches('[popover]'));
  });
  const made = dom.querySelectorAll('main [aria-current], main output');
  return [...controls, ...made].map((element) => element.outerHTML);
}

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  const viewports = [
    { width: 360, height: 640 },
    { width: 768, height: 1024 },
    { width: 1280, height: 800 },
  ];

  for (const edition of longest) {
    test(`nothing on ${edition.path} moves when its modules come late, on a first visit or on a later one`, async ({
      page,
    }) => {
      await page.addInitScript(collectShifts);
      for (const viewport of viewports) {
        await page.setViewportSize(viewport);
        await page.goto('/404');
        await page.evaluate(() => localStorage.clear());
        const first = await watchModulesCome(page, edition);
        await page
          .locator('h2.section')
          .nth(3)
          .evaluate((heading) => heading.scrollIntoView());
        await page.goto('about:blank');
        const second = await watchModulesCome(page, edition);
        await expect(page.getByText(messageOf(edition.locale, 'ArticleTools.return'))).toBeVisible();
        expect({ viewport, first, second }).toEqual({ viewport, first: still, second: still });
      }
    });
  }

  // Their modules show controls that nobody could use without script.
  for (const path of localeList.flatMap((locale) => [href.moneyBook(locale), href.offline(locale)])) {
    test(`nothing on ${path} shifts when its module comes late`, async ({ page }) => {
      await page.addInitScript(collectShifts);
      await page.setViewportSize({ width: 412, height: 823 });
      const letThemCome = await openBeforeModules(page, { path });
      await page.evaluate(notePlaces);
      await letThemCome();
      const { shifts } = await page.evaluate(listMovements);
      expect(shifts).toEqual([]);
    });
  }
});

const still = { moved: [], shifts: [] };

/** What the page keeps for these tests. */
declare global {
  interface Window {
    places: Map<Element, string>;
    shifts: PerformanceEntry[];
    shiftObserver: PerformanceObserver;
  }
}

/** Notes every layout shift that the browser reports. Runs in the page, before anything else. */
function collectShifts() {
  window.shifts = [];
  const note = (entries: PerformanceEntry[]) => window.shifts.push(...entries);
  window.shiftObserver = new PerformanceObserver((list) => note(list.getEntries()));
  window.shiftObserver.observe({ type: 'layout-shift', buffered: true });
}

/** Opens an article before its modules, lets them come, and tells what has moved in between. */
async function watchModulesCome(page: Page, edition: (typeof editions)[number]) {
  const letThemCome = await openBeforeModules(page, edition);
  await page.evaluate(notePlaces);
  await letThemCome();
  return page.evaluate(listMovements);
}

/** Notes where everything is that says something. Runs in the page. */
function notePlaces() {
  const saysSomething = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeName === '#text' && node.textContent?.trim());
  const visible = [...document.querySelectorAll('body *')].filter(
    (element) => saysSomething(element) && element.checkVisibility(),
  );
  window.places = new Map(
    visible.map((element) => [element, JSON.stringify(element.getBoundingClientRect())]),
  );
  if (window.places.size < 20) throw new Error(`${window.places.size} elements: the text is not there yet`);
}

/** What has moved or changed its size since, and the shifts that the browser has seen. Runs in the page. */
async function listMovements() {
  // A shift is reported with the frame after the one that shows it.
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  const moved = [...window.places].filter(
    ([element, place]) => JSON.stringify(element.getBoundingClientRect()) !== place,
  );
  const shifts = [...window.shifts, ...window.shiftObserver.takeRecords()];
  return {
    moved: moved.map(([element]) => element.outerHTML.slice(0, 80)),
    shifts: shifts.map((shift) => JSON.stringify(shift)),
  };
}
