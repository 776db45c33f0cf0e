import { linkManifest } from '@/components/site/link-manifest.browser';
import { fillText } from '@/lib/i18n/fill-text';
import { formatDay } from '@/lib/i18n/format';
import { type Book, type BookEntry, bookLimits } from '@/lib/subject/money-book/book';
import { formatCsv, formatMinor } from '@/lib/subject/money-book/format-csv';
import type { MoneyBookSetting } from '@/lib/subject/money-book/money-book-setting';
import { formatBook, parseBook } from '@/lib/subject/money-book/parse-book';
import { entryFields, parseEntry, type TypedEntry, tidy } from '@/lib/subject/money-book/parse-entry';
import { listEntriesOf } from '@/lib/subject/money-book/sum-book';
import { taxYearOf } from '@/lib/subject/money-book/tax-year';
import { byId, elementOf } from './elements.browser';
import { fillInvoice, fillStatement } from './fill-paper.browser';
import { readBook, readKeptText, watchBook, writeBook } from './keep-book.browser';
import { showBook } from './show-book.browser';

linkManifest();

/* The money book: everything happens on the device, and nothing is sent. */

const setting: MoneyBookSetting = JSON.parse(byId('money-book-data').textContent ?? '');
const form = byId<HTMLFormElement>('entry');
const owner = byId<HTMLFormElement>('owner');
const summary = byId('faults');
const status = document.querySelector<HTMLElement>('.book-status');
const today = () => formatDay(new Date());
/** The job that is being changed, by its id. */
let changed = '';
let year = taxYearOf(today());

/** The book as it is kept now: another tab may have changed it. Nothing can be done with one that is damaged. */
function load(): Book | undefined {
  const read = readBook();
  const trouble = byId('book-trouble');
  trouble.hidden = 'book' in read;
  if ('book' in read) return read.book;
  trouble.textContent = setting.troubles[read.trouble];
  return undefined;
}

function show(book: Book): void {
  year = showBook(book, year, setting, today());
  for (const field of ['name', 'address'] as const) {
    const input = owner.elements.namedItem(field) as HTMLInputElement;
    if (input !== document.activeElement) input.value = book.owner[field];
  }
  fillStatement(book, year, setting, today());
}

/** Writes a changed book and shows it, with the way back. @returns whether it was kept */
function keep(next: Book, news: string, before?: Book): boolean {
  const trouble = next.entries.length > bookLimits.entries ? 'fullBook' : writeBook(next);
  if (trouble) {
    say(setting.troubles[trouble]);
    return false;
  }
  const shown = year;
  show(next);
  say(news, before && { book: before, year: shown });
  return true;
}

/** Says what has happened. @param before  the book to go back to, and the tax year that was shown */
function say(text: string, before?: { book: Book; year: number }): void {
  const output = status?.querySelector('output');
  if (!status || !output) return;
  output.textContent = text;
  status.querySelector('button')?.remove();
  if (!before) return;
  const undo = elementOf('button', setting.news.undo, { type: 'button' });
  undo.addEventListener('click', () => {
    year = before.year;
    keep(before.book, setting.news.undone);
    byId('book-title').focus();
  });
  status.append(undo);
}

function readForm(): TypedEntry {
  const values = new FormData(form);
  return Object.fromEntries(entryFields.map((name) => [name, String(values.get(name) ?? '')])) as TypedEntry;
}

/** Shows each fault at its field, and all above the form. */
function showFaults(faults: Partial<Record<string, keyof MoneyBookSetting['faults']>>): void {
  const most: Record<string, number> = {
    amount: bookLimits.amount,
    fee: bookLimits.amount,
    rate: bookLimits.rate,
  };
  const items = entryFields.flatMap((name) => {
    const fault = faults[name];
    const text = fault ? fillText(setting.faults[fault], { most: String((most[name] ?? 0) / 100) }) : '';
    byId(`${name}-fault`).textContent = text;
    if (fault) byId(name).setAttribute('aria-invalid', 'true');
    else byId(name).removeAttribute('aria-invalid');
    if (!fault) return [];
    const item = elementOf('li');
    item.append(elementOf('a', `${setting.fields[name]}: ${text}`, { href: `#${name}` }));
    return [item];
  });
  summary.querySelector('ul')?.replaceChildren(...items);
  summary.hidden = items.length === 0;
  if (items.length > 0) summary.focus();
}

/** Makes the form one for a new job. */
function startAnew(): void {
  changed = '';
  byId('entry-title').textContent = setting.form.add;
  showFaults({});
  form.reset();
  byId<HTMLInputElement>('day').value = today();
}

function startChange({ id, ...entry }: BookEntry): void {
  changed = id;
  byId('entry-title').textContent = setting.form.change;
  showFaults({});
  for (const name of entryFields) {
    const value = entry[name];
    byId<HTMLInputElement>(name).value = typeof value === 'number' ? formatMinor(value) : value;
  }
  byId('client').focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const parsed = parseEntry(readForm(), today());
  showFaults('faults' in parsed ? parsed.faults : {});
  const book = load();
  if ('faults' in parsed || !book) return;
  const others = book.entries.filter(({ id }) => id !== changed);
  const isNew = others.length === book.entries.length;
  const id = isNew ? createId() : changed;
  year = taxYearOf(parsed.entry.day);
  const next = { ...book, entries: [...others, { id, ...parsed.entry }] };
  if (!keep(next, isNew ? setting.news.added : setting.news.changed, book)) return;
  startAnew();
  byId('client').focus();
});

form.addEventListener('reset', () => setTimeout(() => changed && startAnew()));

byId('book-entries').addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button');
  const id = button?.closest('li')?.dataset.id;
  const book = load();
  const entry = book?.entries.find((one) => one.id === id);
  if (!button || !book || !entry) return;
  if (button.dataset.act === 'change') startChange(entry);
  if (button.dataset.act === 'remove') {
    const next = { ...book, entries: book.entries.filter((one) => one !== entry) };
    keep(next, fillText(setting.news.removed, { client: entry.client }), book);
    byId('book-title').focus();
  }
  if (button.dataset.act === 'invoice') {
    fillInvoice(book, entry, setting);
    print();
  }
});

byId('tax-year').addEventListener('change', ({ target }) => {
  year = Number((target as HTMLSelectElement).value);
  const book = load();
  if (book) show(book);
});

owner.addEventListener('submit', (event) => event.preventDefault());
owner.addEventListener('change', () => {
  const book = load();
  const values = new FormData(owner);
  const of = (name: string) => tidy(String(values.get(name) ?? '')).slice(0, bookLimits.text);
  if (book) keep({ ...book, owner: { name: of('name'), address: of('address') } }, '');
});

byId('print-statement').addEventListener('click', () => {
  const book = load();
  if (!book) return;
  fillStatement(book, year, setting, today());
  print();
});
// Whoever prints next without a button gets the statement again.
addEventListener('afterprint', () => {
  const book = load();
  if (book) fillStatement(book, year, setting, today());
});

byId('export-book').addEventListener('click', () => {
  const book = load();
  // What is damaged can still be saved: somebody may be able to mend it.
  const text = book ? formatBook(book) : readKeptText();
  offerFile(`kajpath-money-book-${today()}.json`, 'application/json', text);
});

byId('export-csv').addEventListener('click', () => {
  const book = load();
  if (!book) return;
  const { statement: words } = setting;
  const headings = [
    words.day,
    words.client,
    setting.fields.work,
    setting.fields.currency,
    words.paid,
    words.fee,
    words.rate,
    words.taka,
    words.route,
  ];
  const text = formatCsv(listEntriesOf(book.entries, year), headings);
  offerFile(`kajpath-money-book-${year}-${year + 1}.csv`, 'text/csv', text);
});

byId<HTMLInputElement>('import-book').addEventListener('change', async ({ target }) => {
  const input = target as HTMLInputElement;
  const file = input.files?.[0];
  if (!file) return;
  const parsed =
    file.size > bookLimits.file * 4 ? { fault: 'tooLarge' as const } : parseBook(await file.text());
  input.value = '';
  const book = load();
  if ('fault' in parsed) {
    const { fault } = parsed;
    say(
      setting.troubles[`file${(fault.charAt(0).toUpperCase() + fault.slice(1)) as Capitalize<typeof fault>}`],
    );
  } else if (book) {
    // What the file has counts; what only the device has stays.
    const known = new Set(parsed.book.entries.map(({ id }) => id));
    const entries = [...book.entries.filter(({ id }) => !known.has(id)), ...parsed.book.entries];
    const named = parsed.book.owner.name ? parsed.book.owner : book.owner;
    const count = String(parsed.book.entries.length);
    keep({ version: 1, owner: named, entries }, fillText(setting.news.imported, { count }), book);
  }
});

watchBook(() => {
  const book = load();
  if (book) show(book);
});

byId('needs-script').hidden = true;
startAnew();
const book = load();
if (book) show(book);
byId('money-book').hidden = false;

function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}

/** Gives the reader a file. Some browsers inside apps keep no files: then nothing happens, and the book is as it was. */
function offerFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  elementOf('a', '', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  say(fillText(setting.news.exported, { name }));
}
