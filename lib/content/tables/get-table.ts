import { inEach } from '@/lib/i18n/locales';
import { findEntry } from '../find-entry';
import type { ContentModel } from '../parse/content-model';
import { readFactWords } from './fact-words';
import { makeTable } from './make-table';
import type { TableData } from './table-data';

/** A table by its id, where it and the data it is made of could be read whole. */
export function getTable(model: ContentModel, id: string): TableData | undefined {
  const view = model.tableViews.get(id)?.whole;
  if (!view) return model.tables.get(id)?.whole;
  const { sources, marketplaces, payouts, programmes, messages } = model;
  const isWhole = view.from === 'programmes' ? programmes?.whole : marketplaces?.whole && payouts?.whole;
  if (!isWhole) return undefined;
  return makeTable(view, {
    marketplaces: marketplaces?.whole ?? {},
    payouts: payouts?.whole ?? {},
    programmes: programmes?.whole ?? {},
    getSource: (source) => findEntry(sources?.whole ?? {}, source),
    words: readFactWords(inEach((locale) => messages[locale]?.whole)),
  });
}
