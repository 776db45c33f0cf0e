import { useTranslations } from 'next-intl';
import type { ActProblem, DoneAct } from '@/lib/desk/files/file-pages';

/** What was done, or why it was not. */
export function ActNotice({ done, problem }: { done?: DoneAct; problem?: ActProblem }) {
  const t = useTranslations('DeskActs');
  if (problem)
    return (
      <p className="callout warning" role="alert">
        {t(problem)}
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
