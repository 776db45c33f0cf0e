import { formatMoney } from '@/lib/content/money/format-money';
import { fillText } from '@/lib/i18n/fill-text';
import { formatNumber } from '@/lib/i18n/format';
import { takeHomePath } from '@/lib/i18n/href';
import type { TakeHomeSetting } from '@/lib/subject/take-home/answer-query';
import { isKnownRoute, neededFields, usualRoute } from '@/lib/subject/take-home/complete-query';

/** Labels with `{name}` placeholders that change with the currency. */
export type FieldLabels = Record<'amount' | 'rate' | 'rateHint' | 'rateHintNone', string>;

type Setting = TakeHomeSetting & { labels: FieldLabels };

/**
 * Lets the other fields follow the marketplace: its currency, its ways, and the fields that only it needs.
 *
 * @returns  a function to call with the name of the field that has changed
 */
export function followMarketplace(form: HTMLFormElement, setting: Setting): (changed: string) => void {
  const { rules, locale, faultTexts, labels } = setting;
  const select = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  const setText = (selector: string, text: string) => {
    const element = document.querySelector(selector);
    if (element) element.textContent = text;
  };
  /** The way that the reader has chosen, not one that followed. */
  let chosenRoute = '';
  const payout = select('payout');
  const currencyOf = (id: string) => rules.marketplaces[id]?.currency ?? 'USD';
  // As the page was rendered; the reader may have chosen another one since.
  const rendered = select('marketplace').querySelector<HTMLOptionElement>('[selected]');
  let currency = currencyOf(rendered?.value ?? '');

  const offerRoutes = (marketplace: string) => {
    for (const option of payout.options) {
      const owners = rules.payouts[option.value]?.marketplaces;
      option.disabled = option.hidden = !!owners && !owners.includes(marketplace);
    }
  };
  offerRoutes(select('marketplace').value);

  return (changed) => {
    if (changed === 'payout') chosenRoute = payout.value;
    const id = select('marketplace').value;
    const entry = rules.marketplaces[id];
    if (changed !== 'marketplace' || !entry) return;
    offerRoutes(id);
    payout.value = isKnownRoute(chosenRoute, id, rules) ? chosenRoute : usualRoute(id, rules);
    for (const [name, isNeeded] of Object.entries(neededFields(entry))) {
      const field = document.getElementById(`${name}-field`);
      if (field) field.hidden = !isNeeded;
    }
    if (entry.currency === currency) return;
    currency = entry.currency;
    const name = faultTexts.currencies[currency];
    const rate = rules.exchangeRates[currency]?.taka;
    // The rate was that of another currency.
    select('rate').value = '';
    setText('label[for=amount]', fillText(labels.amount, { currency: name }));
    setText('label[for=rate]', fillText(labels.rate, { currency: name }));
    setText(
      '#rate-hint',
      rate ? fillText(labels.rateHint, { rate: formatNumber(rate, locale) }) : labels.rateHintNone,
    );
    const [, unit] = select('unit').options;
    if (unit) Object.assign(unit, { value: currency, text: name });
    for (const preset of form.querySelectorAll<HTMLAnchorElement>('[data-amount]')) {
      const amount = preset.dataset.amount ?? '';
      preset.href = takeHomePath(locale, { marketplace: id, amount });
      preset.textContent = formatMoney(Number(preset.dataset.price) * 100, currency, locale, {
        isShort: true,
      });
    }
    const more = form.querySelector('details');
    if (more && !rate) more.open = true;
  };
}
