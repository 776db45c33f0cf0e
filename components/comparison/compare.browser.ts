/** What the page tells its module: ids of what it shows, and how every choice would arrange them. */
export type CompareData = {
  /** Columns and rows as they stand. */
  columns: string[];
  rows: string[];
  /** Rows when nothing is sorted. */
  usualRows: string[];
  /** Every column in the order of a choice. */
  orders: Record<string, string[]>;
  /** The columns that a choice leaves. */
  payouts: Record<string, string[]>;
  /** What the page says of their number. */
  counts: Record<string, string>;
};

/* Arranges the comparison at once, where the page without script asks the server. */

const table = document.querySelector<HTMLTableElement>('.comparison');
const body = table?.tBodies[0];
const json = document.getElementById('compare-data')?.textContent;
const links = [...document.querySelectorAll<HTMLAnchorElement>('.arrange a')];
if (table && body && json) {
  const data = JSON.parse(json) as CompareData;
  const rows = new Map(data.rows.map((id, index) => [id, body.rows[index]]));
  /** Of every line of the table its heading, and its cells by column. */
  const lines = [...table.rows].map((row) => {
    const [heading, ...cells] = row.cells;
    return { row, heading, cells: new Map(data.columns.map((id, index) => [id, cells[index]])) };
  });
  const arrange = (sort: string, payout: string): boolean => {
    const shown = (data.orders[sort] ?? []).filter((id) => data.payouts[payout]?.includes(id));
    // The page was sent without a column that is wanted now: the server has it.
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

/** Lets a link change its own part of what is chosen now, and says whether it is chosen. */
function pointTo(link: HTMLAnchorElement, chosen: Record<string, string>): void {
  const { name = '', value = '' } = link.dataset;
  const query = Object.entries({ ...chosen, [name]: value }).filter(([, part]) => part);
  link.search = new URLSearchParams(query).toString();
  if (chosen[name] === value) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}
