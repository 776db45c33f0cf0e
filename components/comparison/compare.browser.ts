import { openMarks } from '@/components/article/source-sheet.browser';

/** Data from the page: the ids that it shows, and the result of every choice. */
export type CompareData = {
  /** Columns and rows as rendered. */
  columns: string[];
  rows: string[];
  /** Rows in their default order. */
  usualRows: string[];
  /** All columns in the order of each sort. */
  orders: Record<string, string[]>;
  /** The columns that match each payout. */
  payouts: Record<string, string[]>;
  /** The status text for each payout. */
  counts: Record<string, string>;
};

/* Opens sources in a sheet; sorts and filters in the browser what the links would ask the server for. */

openMarks();

const table = document.querySelector<HTMLTableElement>('.comparison');
const body = table?.tBodies[0];
const json = document.getElementById('compare-data')?.textContent;
const links = [...document.querySelectorAll<HTMLAnchorElement>('.arrange a')];
if (table && body && json) {
  const data = JSON.parse(json) as CompareData;
  const rows = new Map(data.rows.map((id, index) => [id, body.rows[index]]));
  /** For each table row its heading, and its cells by column. */
  const lines = [...table.rows].map((row) => {
    const [heading, ...cells] = row.cells;
    return { row, heading, cells: new Map(data.columns.map((id, index) => [id, cells[index]])) };
  });
  const arrange = (sort: string, payout: string): boolean => {
    const shown = (data.orders[sort] ?? []).filter((id) => data.payouts[payout]?.includes(id));
    // A wanted column was not rendered: follow the link to the server.
    if (!shown.every((id) => data.columns.includes(id))) return false;
    for (const { row, heading, cells } of lines) {
      row.replaceChildren(...[heading, ...shown.map((id) => cells.get(id))].filter((cell) => !!cell));
    }
    const order = [sort, ...data.usualRows.filter((id) => id !== sort)];
    body.replaceChildren(...order.flatMap((id) => rows.get(id) ?? []));
    const status = document.querySelector('main [role=status]');
    if (status) status.textContent = data.counts[payout] ?? '';
    return true;
  };
  for (const link of links) {
    link.addEventListener('click', (event) => {
      const asked = new URL(link.href);
      const sort = asked.searchParams.get('sort') ?? '';
      const payout = asked.searchParams.get('payout') ?? '';
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!isPlain || !arrange(sort, payout)) return;
      event.preventDefault();
      history.replaceState(null, '', asked);
      const chosen: Record<string, string> = { sort, payout };
      for (const other of links) pointTo(other, chosen);
      for (const twin of document.querySelectorAll<HTMLAnchorElement>('header [hreflang]')) {
        twin.search = asked.search;
      }
    });
  }
}

/** Updates a link to the current choice, and marks it if it is chosen. */
function pointTo(link: HTMLAnchorElement, chosen: Record<string, string>): void {
  const { name = '', value = '' } = link.dataset;
  const query = Object.entries({ ...chosen, [name]: value }).filter(([, part]) => part);
  link.search = new URLSearchParams(query).toString();
  if (chosen[name] === value) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}
