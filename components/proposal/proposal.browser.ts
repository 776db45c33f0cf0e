import { createCopyButton } from '@/components/site/copy-button.browser';
import { linkManifest } from '@/components/site/link-manifest.browser';
import {
  answerProposal,
  type ProposalFaultText,
  type ProposalSetting,
} from '@/lib/subject/proposal/answer-proposal';
import { proposalFieldNames, type TypedProposal } from '@/lib/subject/proposal/proposal-fields';

linkManifest();

/* Builds the proposal on the reader's device, with the same code as the page: nothing is sent. */

const form = document.querySelector<HTMLFormElement>('#proposal');
const json = document.getElementById('proposal-data')?.textContent;
const section = document.querySelector<HTMLElement>('.sentences');
const text = document.getElementById('proposal-text');
const summary = document.querySelector<HTMLElement>('.faults');

if (form && json && section && text && summary) {
  const setting: ProposalSetting & { titles: Record<'fault' | 'done', string> } = JSON.parse(json);
  const { copy = '', copied = '' } = section.dataset;
  const status = document.createElement('output');
  status.setAttribute('aria-label', copy);
  const button = createCopyButton({ source: text, words: { copy, copied }, status });
  text.after(button, status);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = new FormData(form);
    const typed = Object.fromEntries(
      proposalFieldNames.map((field) => [field, String(values.get(field) ?? '')]),
    ) as TypedProposal;
    const { faults, proposal } = answerProposal(typed, setting);
    showFaults(faults);
    section.hidden = !proposal;
    text.replaceChildren(...(proposal ?? []).map((paragraph) => elementOf('p', paragraph)));
    document.title = proposal ? setting.titles.done : setting.titles.fault;
    (proposal ? document.getElementById('proposal-title') : summary)?.focus();
  });
}

/** Shows each fault at its field, and all above the form. */
function showFaults(faults: ProposalFaultText[]): void {
  for (const name of proposalFieldNames) {
    const fault = faults.find(({ field }) => field === name);
    const place = document.getElementById(`${name}-fault`);
    if (place) place.textContent = fault?.message ?? '';
    const control = document.getElementById(name);
    if (fault) control?.setAttribute('aria-invalid', 'true');
    else control?.removeAttribute('aria-invalid');
  }
  if (!summary) return;
  const items = faults.map(({ field, text }) => {
    const item = document.createElement('li');
    item.append(Object.assign(elementOf('a', text), { href: `#${field}` }));
    return item;
  });
  summary.querySelector('ul')?.replaceChildren(...items);
  summary.hidden = faults.length === 0;
}

function elementOf<K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), { textContent: text });
}
