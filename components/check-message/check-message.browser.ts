import { openMarks } from '@/components/article/source-sheet.browser';
import { linkManifest } from '@/components/site/link-manifest.browser';
import { signAnchor } from '@/lib/content/anchors';
import { createSignFinder, type SignRules } from '@/lib/content/scam-signs/create-sign-finder';
import wording from '@/lib/content/scam-signs/wording.json' with { type: 'json' };
import { judgeMessage, type MessageAnswer, type ShownSign } from '@/lib/subject/check-message/judge-message';

/** Replaced by the rules when the module is bundled. */
declare const signRules: SignRules;

/* Judges while the reader types, with the same code and rules as the page. Nothing is sent. */

/** Milliseconds without a key after which a message is judged. */
const pause = 500;

const form = document.querySelector<HTMLFormElement>('form.local');
const field = form?.querySelector('textarea');
const result = document.getElementById('result');
const said = document.querySelector('.said');
let timer: number | undefined;
let findSigns: ReturnType<typeof createSignFinder> | undefined;

linkManifest();
openMarks();
field?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => judge({ isSent: false }), pause);
});
// What the browser has filled in again, or the reader before this module was there.
if (field?.value && result?.hidden) judge({ isSent: false });

/** Answers a form that was sent: the page's inline script calls it. */
export function answer(): void {
  clearTimeout(timer);
  const { fault } = judge({ isSent: true });
  (fault ? field : result)?.focus();
}

function judge({ isSent }: { isSent: boolean }): MessageAnswer {
  findSigns ??= createSignFinder(signRules, wording);
  const found = judgeMessage(field?.value ?? '', findSigns);
  // A field that was emptied is no mistake until the form is sent.
  showFault(found.fault === 'missing' && !isSent ? undefined : found.fault);
  if (result) result.hidden = found.fault !== undefined;
  if (found.fault === undefined) {
    for (const part of document.querySelectorAll<HTMLElement>('[class^="if-"]'))
      part.hidden = !part.classList.contains(`if-${found.verdict}`);
    result?.querySelector('.found')?.replaceChildren(...found.signs.map(copySign));
  }
  const title = found.fault
    ? ''
    : (result?.querySelector<HTMLElement>('h2 span:not([hidden])')?.textContent ?? '');
  // Read out where the focus stays in the field.
  if (said && !isSent && said.textContent !== title) said.textContent = title;
  return found;
}

function showFault(fault: MessageAnswer['fault']): void {
  const text = document.getElementById('message-fault');
  if (text) text.textContent = (fault && form?.dataset[fault]) ?? '';
  if (fault) field?.setAttribute('aria-invalid', 'true');
  else field?.removeAttribute('aria-invalid');
}

/** The entry of a sign in the list of all, with the words of the message below its heading. */
function copySign({ id, quotes }: ShownSign): HTMLElement {
  const item = document.createElement('li');
  item.append(...[...(document.getElementById(signAnchor(id))?.cloneNode(true).childNodes ?? [])]);
  for (const copied of item.querySelectorAll('[id]')) copied.removeAttribute('id');
  const list = document.createElement('ul');
  list.className = 'quotes';
  list.append(
    ...quotes.map((quote) => {
      const line = document.createElement('li');
      line.append(Object.assign(document.createElement('q'), { textContent: quote }));
      return line;
    }),
  );
  item.querySelector('h3')?.after(list);
  return item;
}
