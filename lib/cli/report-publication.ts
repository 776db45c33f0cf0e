import { formatProblem } from '@/lib/content/problem';
import { formatCount } from '@/lib/i18n/format-count';
import type { PagePlan } from '@/lib/publish/plan-pages';
import type { Publication } from '@/lib/publish/publisher';
import { formatPlan } from './format-plan';
import { formatUnpublished } from './format-unpublished';

/** What a command that has published nothing says last. */
const unchanged = 'the site stays as it was';

/** Prints what a publication did. @param started  when, by `performance.now()` @returns the exit status */
export function reportPublication(publication: Publication, started: number): number {
  const { problems, warnings, unpublished } = publication.report;
  for (const problem of [...problems, ...warnings]) console.error(`${formatProblem(problem)}\n`);
  for (const line of formatUnpublished(unpublished)) console.log(line);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  switch (publication.outcome) {
    case 'refused':
      console.error(
        `Not published: the content has ${formatCount(problems.length, 'problem')}; ${unchanged}`,
      );
      return 1;
    case 'planned':
      for (const line of formatPlan(publication.plan)) console.log(line);
      return 0;
    case 'unchanged':
      console.log(`✓ Nothing has changed since ${publication.id} (${seconds} s)`);
      return 0;
    case 'published':
      console.log(`✓ Published ${publication.id}: ${summarise(publication.plan)} (${seconds} s)`);
      return 0;
  }
}

/** Prints why a publication failed. @returns the exit status */
export function reportFailure(error: unknown): number {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\nNot published: ${unchanged}`);
  return 1;
}

function summarise({ render, kept, gone }: PagePlan): string {
  return [
    `${formatCount(render.length, 'page')} rendered`,
    `${kept.length} unchanged`,
    ...(gone.length > 0 ? [`${gone.length} gone`] : []),
  ].join(', ');
}
