import type { Library } from '@/lib/content/library';
import { formatMoney } from '@/lib/content/money/format-money';
import { formatNumber } from '@/lib/i18n/format';
import { takeHomePath } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { answerQuery } from '@/lib/subject/take-home/answer-query';
import { completeQuery, presetPrices } from '@/lib/subject/take-home/complete-query';
import { parseTakeHomeForm } from '@/lib/subject/take-home/parse-take-home-form';
import { emptyQuery, type TakeHomeQuery } from '@/lib/subject/take-home/take-home-fields';
import { takeHomeSetting } from '@/lib/subject/take-home/take-home-setting';

/** The words of a finding on a picture. */
export type FindingPicture = { path: string; label: string; title: string; note: string };

/**
 * Lists a picture for each finding that the page offers itself: every preset price on every marketplace. Pictures are drawn by the
 * build; to draw one for whatever a reader asks would cost ten times the page.
 */
export function listFindingPictures(library: Library, locale: Locale): FindingPicture[] {
  // Content without the words of the calculator has nothing to draw.
  if (!library.messages[locale].TakeHomeAnswer) return [];
  const setting = takeHomeSetting(library, locale);
  return Object.entries(library.money.marketplaces).flatMap(([marketplace, entry]) =>
    presetPrices.flatMap((price) => {
      const amount = formatNumber(price, locale);
      const query = completeQuery({ ...emptyQuery, marketplace, amount }, library.money, locale);
      const { answer } = answerQuery(query, setting);
      if (!entry || !answer) return [];
      const shownPrice = formatMoney(price * 100, entry.currency, locale, { isShort: true });
      return [
        {
          path: picturePath(locale, marketplace, price),
          label: `${entry.name[locale]}, ${shownPrice}`,
          title: answer.headline,
          note: library.messages[locale].TakeHomePage?.pictureNote ?? '',
        },
      ];
    }),
  );
}

/** Path of the picture for an answer: its own when it has one, else the page's. @param query  a complete one */
export function findPicturePath(library: Library, locale: Locale, query: TakeHomeQuery): string {
  const { money } = library;
  const parsed = parseTakeHomeForm(query, money);
  if ('faults' in parsed) return takeHomePath(locale);
  const { marketplace, amount } = parsed.question;
  const price = presetPrices.find((preset) => preset * 100 === amount);
  const usual = completeQuery({ ...emptyQuery, marketplace, amount: query.amount }, money, locale);
  const asked = parseTakeHomeForm({ ...query, want: '' }, money);
  const isUsual = JSON.stringify(asked) === JSON.stringify(parseTakeHomeForm(usual, money));
  return price && isUsual ? picturePath(locale, marketplace, price) : takeHomePath(locale);
}

function picturePath(locale: Locale, marketplace: string, price: number): string {
  return `${takeHomePath(locale)}/${marketplace}-${price}`;
}
