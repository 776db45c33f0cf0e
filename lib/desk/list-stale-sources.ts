import { oldAfterDays } from '@/lib/content/dates/is-old';
import type { ContentModel } from '@/lib/content/parse/content-model';
import { daysBetween } from './days-between';

/** A source that has not been checked for a long time. */
export type StaleSource = { id: string; url: string; checkedAt: string; days: number; articles: string[] };

/** Lists sources that were checked more than `oldAfterDays` days ago, longest ago first. */
export function listStaleSources({ today, sources, articles }: ContentModel): StaleSource[] {
  const stale = Object.entries(sources?.valid ?? {}).flatMap(([id, { url, checkedAt }]) => {
    const days = daysBetween(checkedAt, today);
    if (days <= oldAfterDays) return [];
    const citing = [...articles.values()].filter(({ meta }) => meta?.valid?.sources.includes(id));
    return [{ id, url, checkedAt, days, articles: citing.map(({ slug }) => slug) }];
  });
  return stale.sort((a, b) => b.days - a.days || a.id.localeCompare(b.id));
}
