import { linkManifest } from '@/components/site/link-manifest.browser';
import { takeHomePath } from '@/lib/i18n/href';
import { answerQuery, type TakeHomeSetting } from '@/lib/subject/take-home/answer-query';
import { completeQuery } from '@/lib/subject/take-home/complete-query';
import { shownQuery } from '@/lib/subject/take-home/list-others';
import { type TakeHomeQuery, takeHomeFields } from '@/lib/subject/take-home/take-home-fields';
import { announce } from './announce.browser';
import { type FieldLabels, followMarketplace } from './follow-marketplace.browser';
import { offerFinding } from './share-finding.browser';
import { showAnswer, showFaultSummary } from './show-answer.browser';

export type TakeHomeData = TakeHomeSetting & { labels: FieldLabels };

linkManifest();

/* Computes while the reader types, with the same code as the page. */

/** Milliseconds without a key after which the answer is read out, and stands in the address. */
const pause = 600;

const form = document.querySelector<HTMLFormElement>('#take-home');
const json = document.getElementById('take-home-data')?.textContent;
if (form && json) {
  const data = JSON.parse(json) as TakeHomeData;
  const { rules, locale } = data;
  const follow = followMarketplace(form, data);
  const sentence = offerFinding();
  let timer: number | undefined;

  const readForm = () => {
    const values = new FormData(form);
    const typed = Object.fromEntries(takeHomeFields.map((name) => [name, String(values.get(name) ?? '')]));
    const { amount = '' } = typed;
    // A price that was deleted is missing; it is not the example again.
    return { ...completeQuery({ ...typed, currency: '' } as TakeHomeQuery, rules, locale), amount };
  };

  const answer = (isSent: boolean) => {
    const query = readForm();
    const reply = answerQuery(query, data);
    showAnswer(reply, { isSent });
    clearTimeout(timer);
    const settle = () => {
      const address = takeHomePath(locale, shownQuery(query, data));
      history.replaceState(null, '', address);
      document.title = reply.title;
      for (const twin of document.querySelectorAll<HTMLAnchorElement>('header [hreflang]'))
        twin.search = location.search;
      announce(reply, { isSent });
      sentence(reply.answer?.sentence);
    };
    if (isSent) settle();
    else timer = window.setTimeout(settle, pause);
    return reply;
  };

  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || target.form !== form)
      return;
    follow(target.name);
    answer(false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const reply = answer(true);
    showFaultSummary(reply.faultTexts);
    if (!reply.answer) return;
    const isWayBack = (event.submitter as HTMLElement | null)?.parentElement?.closest('.way-back');
    document.getElementById(isWayBack && reply.answer.price ? 'price' : 'finding')?.focus();
  });
  form.addEventListener('click', (event) => {
    const { amount } = (event.target as HTMLElement).dataset;
    const field = form.elements.namedItem('amount');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!amount || !(field instanceof HTMLInputElement) || !isPlain) return;
    event.preventDefault();
    field.value = amount;
    answer(false);
  });

  // What the reader filled in before this module was there, or the browser from an earlier visit.
  // From the last field to the first: a way that was chosen counts before the one that follows the marketplace.
  const filled = [...form.elements].filter(isChanged).reverse();
  for (const { name } of filled) follow(name);
  if (filled[0]) answer(false);
}

/** Whether a field holds something else than what the page came with. */
function isChanged(field: Element): field is HTMLInputElement | HTMLSelectElement {
  if (field instanceof HTMLSelectElement) return !field.selectedOptions[0]?.defaultSelected;
  return field instanceof HTMLInputElement && field.value !== field.defaultValue;
}
