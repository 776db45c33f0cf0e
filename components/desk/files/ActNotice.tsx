import { useTranslations } from 'next-intl';
import type { ActProblem, DoneAct } from '@/lib/desk/files/file-pages';

/** An address as it may be. */
export const slugExample = 'how-to-begin';

/** What was done, or why it was not. */
export function ActNotice({ done, problem }: { done?: DoneAct; problem?: ActProblem }) {
  const t = useTranslations('DeskActs');
  if (problem)
    return (
      <p className="callout warning" role="alert">
        {t(problem, { example: slugExample })}
      </p>
    );
  return (
    done && (
      <p className="callout" role="status">
        {t(done)}
      </p>
    )
  );
}
