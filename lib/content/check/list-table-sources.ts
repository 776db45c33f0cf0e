import type { ContentModel } from '../parse/content-model';
import { getTable } from '../tables/get-table';
import { lookUpOnce } from './look-up-once';

/** Ids of the sources that the cells of a table cite, each once. */
export const listTableSources = lookUpOnce((model: ContentModel, id: string): string[] => {
  const rows = model.tables.get(id)?.value.rows ?? getTable(model, id)?.rows ?? [];
  const cells = rows.flatMap((row) => Object.values(row?.cells ?? {}));
  return [...new Set(cells.flatMap((cell) => cell?.cite?.filter((source) => source !== undefined) ?? []))];
});
