import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';

/** Pages that are rendered for each request, and belong to a copy of the site: without a query, which their modules read there. */
export const renderedPages: readonly string[] = localeList.flatMap((locale) => [
  href.takeHome(locale),
  href.compare(locale),
  href.proposal(locale),
  href.corrections(locale),
]);
