import type { FormContext } from '@/components/desk/DeskFields';

/** What every moderation form needs to know about its page. */
export type ModerationContext = FormContext & {
  /** Unique per rendering of the page: a reply that is sent twice is stored once. */
  replyKey: string;
};

/** Id of the form that all check boxes belong to. */
export const batchForm = 'batch';
