import { inEach } from '@/lib/i18n/locales';
import { getOwn } from '../get-own';
import type { ContentModel } from '../parse/content-model';
import { completeTable } from './complete-table';
import { makeTable } from './make-table';
import type { TableData } from './table-data';
import { getTablePhrases } from './table-phrases';

/** A table by its id; undefined when it, or its data, has problems. */
export function getTable(model: ContentModel, id: string): TableData | undefined {
  const { sources, marketplaces, payouts, programmes, messages } = model;
  const getSource = (source: string) => getOwn(sources?.valid ?? {}, source);
  const view = model.tableViews.get(id)?.valid;
  if (!view) {
    const table = model.tables.get(id)?.valid;
    return table && completeTable(table, getSource);
  }
  const isValid = view.from === 'programmes' ? programmes?.valid : marketplaces?.valid && payouts?.valid;
  if (!isValid) return undefined;
  const table = makeTable(view, {
    marketplaces: marketplaces?.valid ?? {},
    payouts: payouts?.valid ?? {},
    programmes: programmes?.valid ?? {},
    getSource,
    phrases: getTablePhrases(inEach((locale) => messages[locale]?.valid)),
  });
  return completeTable(table, getSource);
}
