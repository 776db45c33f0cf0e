import type { FaultText, Reply } from '@/lib/subject/take-home/answer-query';
import type { Answer } from '@/lib/subject/take-home/describe-answer';
import { takeHomeFields } from '@/lib/subject/take-home/take-home-fields';

const byId = (id: string) => document.getElementById(id);
const section = document.querySelector<HTMLElement>('.sum');
const bar = document.querySelector<HTMLAnchorElement>('.answer-bar a');
const summary = document.querySelector<HTMLElement>('.faults');

/** Shows an answer, or faults at their fields. @param isSent  an empty field is no mistake until the form is sent */
export function showAnswer({ answer, faults, faultTexts }: Reply, { isSent }: { isSent: boolean }): void {
  for (const name of takeHomeFields) {
    const isMistake = isSent || faults[name] !== 'missing';
    const own = faultTexts.find(({ field }) => field === name);
    showFault(name, isMistake && own ? own.message : '');
  }
  if (section) section.id = answer ? 'result' : 'no-result';
  if (answer) {
    // On a page that came with faults they had the id of the result.
    if (summary) Object.assign(summary, { id: 'faults', hidden: true });
    fillAnswer(answer);
  }
  for (const part of [section, byId('others'), byId('share-finding')]) if (part) part.hidden = !answer;
  const [first] = faultTexts;
  if (!bar) return;
  setText(bar, first?.text ?? answer?.headline);
  bar.toggleAttribute('data-fault', !!first);
  bar.hash = first?.field ?? 'result';
}

/** Lists the faults of a form that was sent above it, and moves the focus there. */
export function showFaultSummary(faultTexts: FaultText[]): void {
  if (!summary || faultTexts.length === 0) return;
  const links = faultTexts.map(({ field, text }) => {
    const item = elementOf('li');
    item.append(Object.assign(elementOf('a', text), { href: `#${field}` }));
    return item;
  });
  summary.querySelector('ul')?.replaceChildren(...links);
  summary.hidden = false;
  summary.focus();
}

function fillAnswer({ headline, stops, whereItGoes, parts, lines, notes, others, price }: Answer): void {
  setText(byId('finding'), headline);
  section?.querySelector('.stops')?.replaceChildren(...stops.map((stop) => elementOf('p', stop)));
  setText(section?.querySelector('figcaption'), whereItGoes);
  for (const { part, x, width, text } of parts) {
    resize(section?.querySelector(`rect.${part}`), { x, width });
    const item = section?.querySelector<HTMLElement>(`li.${part}`);
    setText(item, text);
    if (item) item.hidden = !text;
  }
  section?.querySelector('tbody')?.replaceChildren(...lines.map(rowOf));
  section?.querySelector('.notes')?.replaceChildren(...notes.map((note) => elementOf('li', note)));
  document.querySelectorAll('.others li').forEach((item, index) => {
    const other = others[index];
    const link = item.querySelector('a');
    if (!other || !link) return;
    link.href = other.href;
    if (other.isChosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    setText(item.querySelector('b'), other.value);
    setText(item.querySelector('small'), other.note);
    resize(item.querySelector('.unsure'), { width: other.to });
    resize(item.querySelector('.yours'), { width: other.from });
  });
  const asked = byId('price');
  const link = byId('see-price');
  if (!asked || !(link instanceof HTMLAnchorElement)) return;
  asked.hidden = !price;
  setText(asked.querySelector('strong'), price?.text);
  link.hidden = !price?.href;
  link.href = price?.href ?? '';
}

function showFault(name: string, text: string): void {
  setText(byId(`${name}-fault`), text);
  const control = byId(name);
  if (text) control?.setAttribute('aria-invalid', 'true');
  else control?.removeAttribute('aria-invalid');
  const more = control?.closest('details');
  if (text && more) more.open = true;
}

function setText(element: Element | null | undefined, text = ''): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function resize(rect: Element | null | undefined, sizes: Record<string, number>): void {
  for (const [name, size] of Object.entries(sizes)) rect?.setAttribute(name, String(size));
}

function rowOf({ label, value, isTotal, isRange }: Answer['lines'][number]): HTMLElement {
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
