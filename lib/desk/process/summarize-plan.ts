import type { PagePlan } from '@/lib/publish/plan-pages';
import type { SitePage } from '@/lib/publish/site-pages';
import type { DeskPlan } from './desk-functions';

/** Whether readers open it by its address. */
const isShown = ({ kind }: SitePage) => kind === 'page';

/** Sums up what a publication would do, for people who know pages by their names. */
export function summarizePlan({ render, kept, gone }: PagePlan): NonNullable<DeskPlan['pages']> {
  const shown = render.filter(({ page }) => isShown(page));
  return {
    added: shown.filter(({ reason }) => 'new' in reason).map(({ page }) => page.path),
    changed: shown.filter(({ reason }) => !('new' in reason)).map(({ page }) => page.path),
    gone,
    kept: kept.filter(isShown).length,
    isOtherCode: render.some(({ reason }) => 'code' in reason),
  };
}
