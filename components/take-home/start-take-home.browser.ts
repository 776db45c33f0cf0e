import { answerQuery, type Reply, type TakeHomeSetting } from '@/lib/subject/take-home/answer-query';
import { completeQuery } from '@/lib/subject/take-home/complete-query';
import { type TakeHomeQuery, takeHomeFields } from '@/lib/subject/take-home/take-home-fields';
import { type FieldLabels, followMarketplace } from './follow-marketplace.browser';
import { showAnswer, showFaultSummary } from './show-answer.browser';

export type TakeHomeData = TakeHomeSetting & { labels: FieldLabels };

type Start = {
  /** Called after a pause in typing, and at once when the form is sent. */
  settle: (settled: { query: TakeHomeQuery; reply: Reply; data: TakeHomeData; isSent: boolean }) => void;
};

/** Milliseconds without a key after which the answer is read out, and stands in the address. */
const pause = 600;

/** Computes while the reader types, with the same code as the page. @returns  the form, if the page has one */
export function startTakeHome({ settle }: Start): HTMLFormElement | undefined {
  const form = document.querySelector<HTMLFormElement>('#take-home');
  const json = document.getElementById('take-home-data')?.textContent;
  if (!form || !json) return undefined;
  const data = JSON.parse(json) as TakeHomeData;
  const { rules, locale } = data;
  const follow = followMarketplace(form, data);
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
    const finish = () => settle({ query, reply, data, isSent });
    if (isSent) finish();
    else timer = window.setTimeout(finish, pause);
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
  return form;
}

/** Whether a field holds something else than what the page came with. */
function isChanged(field: Element): field is HTMLInputElement | HTMLSelectElement {
  if (field instanceof HTMLSelectElement) return !field.selectedOptions[0]?.defaultSelected;
  return field instanceof HTMLInputElement && field.value !== field.defaultValue;
}
