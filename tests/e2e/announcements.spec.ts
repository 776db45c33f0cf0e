import { expect, type Page, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { longest, openAndWait, openWithModules, scrollForModule, shareButton } from './article-script';
import { messageOf } from './content';

/* What screen readers say by themselves after something that the reader did: once, and in few words. */

test.use({ javaScriptEnabled: true });

/** Keeps what comes into live regions, and what gets the focus without being a control. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const textOf = ({ textContent }: Element) => (textContent ?? '').trim().replace(/\s+/g, ' ');
    const regionOf = (node: Node) =>
      (node instanceof Element ? node : node.parentElement)?.closest(
        'output, [role=status], [role=alert], [role=log], [aria-live]',
      );
    new MutationObserver((changes) => {
      for (const region of new Set(changes.map(({ target }) => regionOf(target))))
        if (region?.checkVisibility() && textOf(region)) heard.push(textOf(region));
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['hidden', 'class', 'style'],
    });
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && !target.matches('a, button, input, select'))
        heard.push(textOf(target));
    });
    Object.assign(window, { heard });
  });
  return () => page.evaluate('heard.splice(0)') as Promise<string[]>;
}

/** Lets the pause pass after which the calculator speaks. */
const pause = (page: Page) => page.clock.fastForward(1_000);

for (const locale of localeList) {
  test(`the calculator in ${locale} says its answer once after a change, and once after it is sent`, async ({
    page,
  }) => {
    await openAndWait(page, href.takeHome(locale));
    await expect(page.locator('#share-finding button').first()).toBeVisible();
    const heard = await listen(page);
    const finding = async () => (await page.locator('#finding').textContent()) ?? '';
    const send = page.locator('#take-home button[type=submit]').first();

    // Faster than any pause.
    await page.locator('#amount').evaluate((field: HTMLInputElement) => {
      for (const typed of ['2', '25', '250']) {
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await pause(page);
    expect(await heard()).toEqual([await finding()]);

    // Sent after it was heard, and before.
    await send.click();
    await pause(page);
    expect(await heard()).toEqual([await finding()]);
    await page.locator('#amount').fill('300');
    await send.click();
    await pause(page);
    expect(await heard()).toEqual([await finding()]);

    await page.locator('#marketplace').selectOption('upwork');
    await pause(page);
    expect(await heard()).toEqual([await finding()]);

    await page.locator('#amount').fill('-5');
    await pause(page);
    const fault = (await page.locator('.answer-bar a').textContent()) ?? '';
    expect(await heard()).toEqual([fault]);
    await send.click();
    await pause(page);
    expect(await heard()).toEqual([`${messageOf(locale, 'TakeHomeForm.faults')}${fault}`]);
  });

  test(`the way back in ${locale} says the price once after a change, and once after it is sent`, async ({
    page,
  }) => {
    await openAndWait(page, href.takeHome(locale));
    await expect(page.locator('#share-finding button').first()).toBeVisible();
    const heard = await listen(page);
    const price = async () => (await page.locator('#price strong').textContent()) ?? '';

    await page.locator('#want').fill('50000');
    await pause(page);
    expect(await price()).not.toBe('');
    expect(await heard()).toEqual([await price()]);

    await page.locator('.way-back button').click();
    await pause(page);
    const [first, ...others] = await heard();
    expect(first).toContain(await price());
    expect(others).toEqual([]);
  });

  test(`a finding and a link that were copied in ${locale} are announced once`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openAndWait(page, href.takeHome(locale));
    const copy = page.locator('#share-finding button').first();
    await expect(copy).toBeVisible();
    const heardFirst = await listen(page);
    await copy.click();
    await expect(page.locator('#share-finding output')).not.toBeEmpty();
    expect(await heardFirst()).toEqual([messageOf(locale, 'TakeHomeAnswer.copied')]);

    const [edition] = longest.filter((candidate) => candidate.locale === locale);
    if (!edition) throw new Error(`no article in ${locale}`);
    await page.addInitScript('Object.defineProperty(navigator, "share", { value: undefined })');
    await openWithModules(page, edition);
    await scrollForModule(page, edition);
    const heard = await listen(page);
    await shareButton(page, edition).click();
    await expect(page.getByRole('main').getByRole('status').last()).not.toBeEmpty();
    expect(await heard()).toEqual([messageOf(locale, 'ArticleTools.copied')]);
  });

  test(`the box in ${locale} says how many results there are, once for each text`, async ({ page }) => {
    await page.goto(href.home(locale));
    const box = page.getByRole('banner').locator('input[name=q]');
    await box.focus();
    await expect(page.getByRole('combobox')).toBeVisible();
    const heard = await listen(page);
    await box.fill('upwork');
    const count = await page.getByRole('option').count();
    expect(count).toBeGreaterThan(1);
    expect(await heard()).toEqual([messageOf(locale, 'SearchForm.count', { count })]);
    await box.fill('biryani');
    expect(await heard()).toEqual([messageOf(locale, 'SearchForm.count', { count: 0 })]);
  });
}
