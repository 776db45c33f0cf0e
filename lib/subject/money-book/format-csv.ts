import type { BookEntry } from './book';
import { takaOf } from './sum-book';

/**
 * Jobs as a table for spreadsheets (RFC 4180), the oldest first. Numbers have a point and no groups, so that every program reads them.
 * A text that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @param headings  of the nine columns
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function formatCsv(entries: BookEntry[], headings: string[]): string {
  const rows = [...entries]
    .sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id))
    .map((entry) => {
      const { day, client, work, currency, amount, fee, rate, route } = entry;
      const numbers = [amount, fee, rate, takaOf(entry)].map(formatMinor);
      return [day, quote(client), quote(work), currency, ...numbers, quote(route)].join(',');
    });
  // Excel takes a file for Latin text without the mark.
  return `\ufeff${[headings.map(quote).join(','), ...rows].join('\r\n')}\r\n`;
}

function quote(text: string): string {
  const plain = /^[\s]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${plain.replace(/"/g, '""')}"`;
}

/** 12345 → 123.45, from whole numbers alone. */
export function formatMinor(minor: number): string {
  const digits = String(minor).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
