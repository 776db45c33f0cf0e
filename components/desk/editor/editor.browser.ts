import type { DeskProblem, Look } from '@/lib/desk/look';
import { fillText } from '@/lib/i18n/fill-text';
import type { EditorTexts } from './editor-texts';
import { createDrafts, noteSent, readSent } from './kept-drafts.browser';
import { createPreviewFrame } from './preview-frame.browser';
import { plainTextBox, type TextBox } from './text-box.browser';

declare const codeMirrorModule: string;

/* The editor: tells problems and shows the page while somebody types, and keeps what is typed until it is saved. */

const form = document.getElementById('editor') as HTMLFormElement;
const texts: EditorTexts = JSON.parse(document.getElementById('editor-texts')?.textContent ?? '{}');
const status = document.getElementById('editor-status');
const list = document.getElementById('editor-problems');
const frames = document.getElementById('preview-frames');
const showPage = frames && createPreviewFrame(frames);
const areas = [...form.querySelectorAll<HTMLTextAreaElement>('textarea[data-path]')];

/** Milliseconds without a key after which the texts are looked at. */
const pause = 250;

/** Of a mouse and a wide window; phones keep the textarea, in which every keyboard works. */
const isDesk = matchMedia('(min-width: 60rem) and (pointer: fine)').matches;

const drafts = createDrafts(form.dataset.person ?? '');
/** Whether there was room for what was typed last. */
let isKept = true;
let boxes = areas.map(plainTextBox);
let timer: ReturnType<typeof setTimeout> | undefined;
let running: AbortController | undefined;
/** The language whose page is shown. */
let shownLang = document.documentElement.lang;

for (const element of document.querySelectorAll('.with-script')) element.removeAttribute('hidden');
restoreDrafts();
for (const area of areas) area.addEventListener('input', () => change(boxOf(area.dataset.path ?? '')));
addTabs();
if (isDesk) void useCodeMirror();
lookLater(0);

addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    form.querySelector<HTMLButtonElement>('button[value=save]')?.click();
  }
});
for (const button of document.querySelectorAll<HTMLButtonElement>('#preview [data-width]'))
  button.addEventListener('click', () => {
    document.getElementById('preview')?.setAttribute('data-shown', button.dataset.width ?? '');
    for (const other of document.querySelectorAll('#preview [data-width]'))
      other.setAttribute('aria-pressed', String(other === button));
  });
for (const button of document.querySelectorAll<HTMLButtonElement>('#preview [data-lang]'))
  button.addEventListener('click', () => showLang(button.dataset.lang ?? ''));

function boxOf(path: string): TextBox | undefined {
  return boxes.find((box) => box.path === path);
}

/**
 * What was typed and not saved comes back: after a dead battery, a lost net, or an answer that never arrived. A page that answers a form has
 * the text that counts, with the others' paragraphs in it.
 */
function restoreDrafts(): void {
  const { saved, answered } = form.dataset;
  const sent = saved === undefined ? {} : readSent();
  // When the page is loaded again, what has been typed since is not saved.
  if (saved !== undefined) history.replaceState(null, '', location.pathname);
  for (const box of boxes) {
    const kept = drafts.read(box.path);
    const shown = box.read();
    if (answered !== undefined) drafts.keep(box.path, shown, box.base);
    else if (!kept || kept.text === shown || kept.text === sent[box.path]) drafts.drop(box.path);
    // Typed while the save was under way: it goes on from what was saved.
    else restore(box, kept.text, sent[box.path] === shown ? box.base : kept.base);
  }
}

function restore(box: TextBox, text: string, base: string): void {
  const [saved, opened] = [box.read(), box.base];
  box.write(text);
  setBase(box, base);
  const notice = document.createElement('output');
  notice.className = 'callout';
  notice.append(`${texts.restored} `);
  const discard = document.createElement('button');
  discard.type = 'button';
  discard.textContent = texts.discard;
  discard.addEventListener('click', () => {
    const now = boxOf(box.path);
    now?.write(saved);
    if (now) setBase(now, opened);
    drafts.drop(box.path);
    notice.remove();
    lookLater(0);
  });
  notice.append(discard);
  areaOf(box)?.before(notice);
}

function areaOf({ path }: TextBox): HTMLTextAreaElement | undefined {
  return areas.find((area) => area.dataset.path === path);
}

/** The version that the text was opened at goes with the form. */
function setBase(box: TextBox, base: string): void {
  box.base = base;
  const field = form.querySelector<HTMLInputElement>(`input[data-base="${CSS.escape(box.path)}"]`);
  if (field) field.value = base;
}

function change(box: TextBox | undefined): void {
  if (!box) return;
  isKept = drafts.keep(box.path, box.read(), box.base);
  if (box.lang && box.lang !== shownLang) showLang(box.lang);
  else lookLater(pause);
}

function showLang(lang: string): void {
  shownLang = lang;
  for (const button of document.querySelectorAll<HTMLButtonElement>('#preview [data-lang]'))
    button.setAttribute('aria-pressed', String(button.dataset.lang === lang));
  lookLater(0);
}

function lookLater(after: number): void {
  clearTimeout(timer);
  timer = setTimeout(look, after);
}

/** Has the page rendered, and asks what is wrong with the texts as they stand. */
async function look(): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  // Not at every pause: a screen reader says it each time.
  if (status && !status.textContent) status.textContent = texts.waiting;
  const asked = JSON.stringify({
    token: (form.elements.namedItem('token') as HTMLInputElement).value,
    slug: form.dataset.slug,
    lang: shownLang,
    drafts: boxes.map(({ path, read }) => ({ path, text: read() })),
  });
  try {
    const { preview } = await ask<Pick<Look, 'preview'>>(form.dataset.preview, asked, own.signal);
    if (preview) showPage?.(preview);
    const { problems } = await ask<Pick<Look, 'problems'>>(form.dataset.check, asked, own.signal);
    showProblems(problems);
  } catch (error) {
    const isOver = error instanceof Error && error.message === '404';
    if (!own.signal.aborted && status)
      status.textContent = isOver ? texts.over : isKept ? texts.offline : texts.unkept;
  }
}

async function ask<T>(address = '', body: string, signal: AbortSignal): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body, signal });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

function showProblems(problems: DeskProblem[]): void {
  if (status)
    status.textContent =
      problems.length > 0
        ? fillText(texts.problems, { count: problems.length.toLocaleString(document.documentElement.lang) })
        : texts.noProblems;
  for (const box of boxes) box.showProblems(problems.filter(({ path }) => path === box.path));
  list?.replaceChildren(...problems.map(describeProblem));
}

function describeProblem(problem: DeskProblem): HTMLLIElement {
  const item = document.createElement('li');
  const [headline = '', ...rest] = problem.words;
  const box = boxOf(problem.path);
  const where = box
    ? `${document.querySelector(`label[for="${areaOf(box)?.id}"]`)?.textContent}, ${fillText(texts.line, { line: problem.line.toLocaleString(document.documentElement.lang) })}`
    : `${problem.path}:${problem.line}`;
  if (box) {
    const link = document.createElement('button');
    link.type = 'button';
    link.textContent = where;
    link.addEventListener('click', () => {
      openTab(box.path);
      boxOf(problem.path)?.goTo(problem.line, problem.column);
    });
    item.append(link);
  } else item.append(where);
  const words = document.createElement('span');
  words.lang = list?.dataset.lang ?? '';
  words.textContent = `${headline} ${rest.join(' ')}`;
  item.append(' ', words);
  return item;
}

/** On a phone one text is shown at a time. */
function addTabs(): void {
  const tabs = document.getElementById('editor-tabs');
  if (!tabs || areas.length < 2) return;
  for (const area of areas) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = form.querySelector(`label[for="${area.id}"]`)?.textContent ?? '';
    button.dataset.path = area.dataset.path;
    button.addEventListener('click', () => openTab(area.dataset.path ?? ''));
    tabs.append(button);
  }
  tabs.hidden = false;
  form.toggleAttribute('data-tabbed', true);
  openTab(areas[0]?.dataset.path ?? '');
}

function openTab(path: string): void {
  for (const area of areas) area.closest('section')?.toggleAttribute('data-open', area.dataset.path === path);
  for (const button of document.querySelectorAll<HTMLElement>('#editor-tabs button'))
    button.setAttribute('aria-pressed', String(button.dataset.path === path));
}

async function useCodeMirror(): Promise<void> {
  const { createCodeBox } = await import(codeMirrorModule).catch(() => ({}));
  if (!createCodeBox) return;
  boxes = boxes.map((box) => {
    const area = areaOf(box);
    return area ? createCodeBox(area, box, (changed: TextBox) => change(changed)) : box;
  });
  lookLater(0);
}

form.addEventListener('submit', () => {
  noteSent(Object.fromEntries(boxes.map(({ path, read }) => [path, read()])));
  clearTimeout(timer);
  running?.abort();
});
