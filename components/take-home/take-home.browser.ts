import { documentLocale } from '@/components/site/document-locale.browser';
import { linkManifest } from '@/components/site/link-manifest.browser';
import type { MoneyRules } from '@/lib/content/schema/money-schema';
import { describeFault, type FaultTexts } from '@/lib/subject/take-home/describe-fault';
import { describeResult, type Result } from '@/lib/subject/take-home/describe-result';
import { parseTakeHomeForm } from '@/lib/subject/take-home/parse-take-home-form';
import type { ResultTexts } from '@/lib/subject/take-home/result-wording';
import { type TakeHomeQuery, takeHomeFields } from '@/lib/subject/take-home/take-home-fields';

type Data = { rules: MoneyRules; texts: ResultTexts; faultTexts: FaultTexts };

linkManifest();

/* Computes while the reader types, with the same code as the page. */

const form = document.querySelector<HTMLFormElement>('form.take-home');
const section = document.getElementById('result');
const data = document.getElementById('take-home-data')?.textContent;
if (form && section && data) {
  const { rules, texts, faultTexts } = JSON.parse(data) as Data;
  const locale = documentLocale();
  form.addEventListener('input', () => {
    const values = new FormData(form);
    const query = Object.fromEntries(
      takeHomeFields.map((name) => [name, String(values.get(name) ?? '')]),
    ) as TakeHomeQuery;
    const answer = parseTakeHomeForm(query, rules);
    const faults = 'faults' in answer ? answer.faults : {};
    for (const name of takeHomeFields) {
      // Empty fields are no mistake until the form is sent.
      const fault = faults[name] === 'missing' ? undefined : faults[name];
      const text = fault ? describeFault(fault, { query, rules, texts: faultTexts, locale }) : '';
      showFault(name, text);
    }
    section.hidden = 'faults' in answer;
    if ('faults' in answer) return;
    const { lines, stops, notes } = describeResult(answer.question, { rules, texts, locale });
    section.querySelector('tbody')?.replaceChildren(...lines.map(rowOf));
    section.querySelector('.stops')?.replaceChildren(...stops.map((stop) => elementOf('p', stop)));
    section.querySelector('ul')?.replaceChildren(...notes.map((note) => elementOf('li', note)));
  });
}

function showFault(name: string, text: string): void {
  const message = document.getElementById(`${name}-fault`);
  if (message && message.textContent !== text) message.textContent = text;
  const control = document.getElementById(name);
  if (text) control?.setAttribute('aria-invalid', 'true');
  else control?.removeAttribute('aria-invalid');
}

function rowOf({ label, value, isTotal, isRange }: Result['lines'][number]): HTMLElement {
  const row = elementOf('tr');
  if (isTotal) row.className = 'total';
  const heading = elementOf('th', label);
  heading.setAttribute('scope', 'row');
  const sum = elementOf('td', value);
  if (isRange) sum.className = 'range';
  row.append(heading, sum);
  return row;
}

function elementOf(name: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
