import { openMarks } from '@/components/article/source-sheet.browser';

/** Data from the page: the ids that it shows, and the result of every choice. */
export type CompareData = {
  /** Marketplaces and facts as rendered. */
  columns: string[];
  rows: string[];
  /** Facts in their default order. */
  usualRows: string[];
  /** All marketplaces in the order of each sort. */
  orders: Record<string, string[]>;
  /** The marketplaces that match each payout. */
  payouts: Record<string, string[]>;
  /** The status text for each sort and payout. */
  statuses: Record<string, Record<string, string>>;
};

/* Opens sources in a sheet; sorts and filters in the browser what the links would ask the server for. */

openMarks();

const body = document.querySelector<HTMLTableElement>('.comparison table')?.tBodies[0];
const json = document.getElementById('compare-data')?.textContent;
const links = [...document.querySelectorAll<HTMLAnchorElement>('.arrange a')];
if (body && json) {
  const data = JSON.parse(json) as CompareData;
  /** The line of heads, and that of each marketplace: its heading, its cells by fact, and the button for the rest. */
  const [heads, ...lines] = [...body.rows].map((row) => {
    const [heading, ...cells] = row.cells;
    const byFact = new Map(data.rows.map((id, index) => [id, cells[index]]));
    return { row, heading, byFact, more: row.querySelector('details') };
  });
  const byMarketplace = new Map(data.columns.map((id, index) => [id, lines[index]]));
  const arrange = (sort: string, payout: string): boolean => {
    const shown = (data.orders[sort] ?? []).filter((id) => data.payouts[payout]?.includes(id));
    // A wanted marketplace was not rendered: follow the link to the server.
    if (!shown.every((id) => data.columns.includes(id))) return false;
    const facts = [sort, ...data.usualRows.filter((id) => id !== sort)];
    const wanted = [heads, ...shown.map((id) => byMarketplace.get(id))].filter((line) => !!line);
    for (const { row, heading, byFact, more } of wanted) {
      const cells = facts.flatMap((id) => byFact.get(id) ?? []);
      row.replaceChildren(...(heading ? [heading] : []), ...cells);
      // After the third fact, as in ComparisonTable.
      if (more) cells[2]?.append(more);
    }
    body.replaceChildren(...wanted.map(({ row }) => row));
    const status = document.querySelector('main [role=status]');
    if (status) status.textContent = data.statuses[sort]?.[payout] ?? '';
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
