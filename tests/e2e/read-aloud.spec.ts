import { expect, type Page, test } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { listSections, longest, openWithModules, scrollForModule } from './article-script';
import { messageOf } from './content';
import { expectAccessible } from './expect-clean';

/* The button that reads an article aloud. Voices are those of a browser that the test makes up. */

test.use({ javaScriptEnabled: true });

type Voice = { lang: string; localService: boolean; name: string };
type Spoken = { text: string; lang: string; voice: string; rate: number };

const [bangla, english = bangla] = longest;
const word = (locale: Locale, key: string) => messageOf(locale, `ReadAloud.${key}`);
const voice = (lang: string, localService = true): Voice => ({
  lang,
  localService,
  name: `${lang} ${localService}`,
});

/** Gives a page voices, which come `late` as in Chrome, and records what is spoken. Each sentence ends when the test says so. */
async function giveVoices(page: Page, voices: Voice[], late = false): Promise<void> {
  await page.addInitScript(
    ([voices, late]) => {
      const spoken: Spoken[] = [];
      let current: { onend?: () => void } | undefined;
      let known = late ? [] : voices;
      const synthesis = {
        onvoiceschanged: null as (() => void) | null,
        getVoices: () => known,
        speak(utterance: SpeechSynthesisUtterance & { onend: () => void }) {
          current = utterance;
          const { text, lang, rate } = utterance;
          spoken.push({ text, lang, rate, voice: utterance.voice?.name ?? '' });
        },
        cancel() {
          const cut = current;
          current = undefined;
          cut?.onend?.();
        },
      };
      class Utterance {
        constructor(readonly text: string) {}
      }
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.assign(window, {
        SpeechSynthesisUtterance: Utterance,
        spoken,
        endSentence: () => current?.onend?.(),
        bringVoices() {
          known = voices;
          synthesis.onvoiceschanged?.();
        },
      });
    },
    [voices, late] as const,
  );
}

/** Opens an article, and goes on when the module that offers to read it has run. */
async function openArticle(page: Page, edition: typeof bangla): Promise<void> {
  await openWithModules(page, edition);
  await scrollForModule(page, edition);
}

const spokenIn = (page: Page) => page.evaluate<Spoken[]>('spoken');
const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });
const marked = (page: Page) =>
  page.evaluate<string>(
    "[...CSS.highlights.get('aloud') ?? []].join('').replace(/\\u2060/g, '').replace(/\\u2011/g, '-')",
  );

for (const [title, voices] of [
  ['no voice', []],
  ['English voices only', [voice('en-US'), voice('en_GB', false)]],
] as const) {
  test(`with ${title} nothing offers to read Bangla`, async ({ page }) => {
    await giveVoices(page, [...voices]);
    await openArticle(page, bangla);
    await expect(page.locator('[data-aloud]')).toHaveCount(0);
  });
}

for (const lang of ['bn-BD', 'bn-IN']) {
  test(`a voice of the device for ${lang} reads at once, sentence by sentence`, async ({ page }) => {
    await giveVoices(page, [voice('en-US'), voice(lang)]);
    await openArticle(page, bangla);
    await button(page, word('bn', 'listen')).tap();
    await expect(button(page, word('bn', 'pause'))).toBeVisible();
    const [first] = await spokenIn(page);
    expect(first).toMatchObject({ lang: 'bn', voice: `${lang} true`, rate: 1 });
    await page.evaluate('endSentence()');
    await page.evaluate('endSentence()');
    const spoken = await spokenIn(page);
    expect(spoken).toHaveLength(3);
    expect(new Set(spoken.map((each) => each.voice))).toEqual(new Set([`${lang} true`]));
    // The mark is where the voice is, and sentences end with a dari.
    expect(await marked(page)).toBe(spoken[2]?.text);
    expect(spoken[1]?.text).toMatch(/[।?!:]$/);
  });
}

for (const [title, doubtful] of [
  ['bn_BD that is not on the device', voice('bn_BD', false)],
  ['a language that Android only lists', voice('bn_BD', true)],
] as const) {
  test(`with ${title} it is asked once; who hears Bangla is read to, now and next time`, async ({ page }) => {
    await giveVoices(page, [voice('en-US'), doubtful]);
    await openArticle(page, bangla);
    await button(page, word('bn', 'listen')).tap();
    await expect(page.getByText(word('bn', 'heard'))).toBeVisible();
    await expect(button(page, word('bn', 'yes'))).toBeFocused();
    expect(await spokenIn(page)).toHaveLength(1);
    await button(page, word('bn', 'yes')).tap();
    await expect(button(page, word('bn', 'pause'))).toBeFocused();
    await openArticle(page, bangla);
    await button(page, word('bn', 'listen')).tap();
    await expect(button(page, word('bn', 'pause'))).toBeVisible();
  });
}

test('who does not hear Bangla is not asked again, and nothing more is spoken', async ({ page }) => {
  await giveVoices(page, [voice('en_US'), voice('bn_BD')]);
  await openArticle(page, bangla);
  await button(page, word('bn', 'listen')).tap();
  await button(page, word('bn', 'no')).tap();
  await expect(page.locator('[data-aloud]')).toHaveCount(0);
  await expect(page.locator('.toc summary')).toBeFocused();
  expect(await spokenIn(page)).toHaveLength(1);
  await openArticle(page, bangla);
  await expect(page.locator('[data-aloud]')).toHaveCount(0);
  expect(await spokenIn(page)).toEqual([]);
});

test('voices that come late bring the button, once', async ({ page }) => {
  await giveVoices(page, [voice('bn-BD')], true);
  await openArticle(page, bangla);
  await expect(page.locator('[data-aloud]')).toHaveCount(0);
  await page.evaluate('bringVoices()');
  await page.evaluate('bringVoices()');
  await expect(button(page, word('bn', 'listen'))).toHaveCount(1);
});

test('the keyboard pauses, goes on with the same sentence, and stops; the speed is kept', async ({
  page,
}) => {
  await giveVoices(page, [voice('en-GB'), voice('bn-BD')]);
  await openArticle(page, english);
  await button(page, word('en', 'listen')).focus();
  await page.keyboard.press('Enter');
  await expect(button(page, word('en', 'pause'))).toBeFocused();
  await page.evaluate('endSentence()');
  await page.keyboard.press('Enter');
  await expect(button(page, word('en', 'listen'))).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const rates = (await spokenIn(page)).map(({ text, rate }) => [text, rate]);
  expect(rates).toHaveLength(4);
  expect([rates[2], rates[3]]).toEqual([rates[1], [rates[1]?.[0], 1.2]]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(button(page, word('en', 'listen'))).toBeFocused();
  expect(await page.evaluate("CSS.highlights.has('aloud')")).toBe(false);
  await openArticle(page, english);
  await button(page, word('en', 'listen')).tap();
  await expect(button(page, word('en', 'pause'))).toBeVisible();
  expect((await spokenIn(page)).at(-1)).toMatchObject({ rate: 1.2, lang: 'en', voice: 'en-GB true' });
});

test('at 320 px nothing moves or grows too wide, and axe finds nothing while it reads', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await giveVoices(page, [voice('bn-BD')], true);
  await openArticle(page, bangla);
  const before = await listSections(page);
  await page.evaluate('bringVoices()');
  await button(page, word('bn', 'listen')).tap();
  await expect(button(page, word('bn', 'pause'))).toBeVisible();
  expect((await listSections(page)).map(({ top }) => top)).toEqual(before.map(({ top }) => top));
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  await expectAccessible(page);
});
