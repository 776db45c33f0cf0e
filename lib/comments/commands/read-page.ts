import { asciiDigits } from '@/lib/i18n/ascii-digits';
import { CallFault } from './command';

/** Reads the option `--page`, in the digits of any of our languages; the first page when it is not given. */
export function readPage(typed = '1'): number {
  const page = asciiDigits(typed);
  if (!/^[1-9]\d{0,6}$/.test(page))
    throw new CallFault(`--page: expected a whole number above 0, received "${typed}"`);
  return Number(page);
}
