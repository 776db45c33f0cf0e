import type { LogEvent } from '@/lib/log/write-log';
import type { SubmitOutcome } from './submission';

/** The fields to log for an outcome: nothing that a person typed. */
export function outcomeLogFields(outcome: SubmitOutcome): Omit<LogEvent, 'event'> {
  if (outcome.kind !== 'stored') return { outcome: outcome.kind };
  const { id, article, locale, status, flags } = outcome.comment;
  return {
    outcome: outcome.isNew ? 'stored' : 'known',
    comment: id,
    article,
    locale,
    commentStatus: status,
    flags,
  };
}
