import { href } from '@/lib/i18n/href';
import { findFault } from '@/lib/subject/check-message/judge-message';
import { createToolHandler } from './create-tool-handler';

/** Answers a message with the page that judges it. */
export const handleCheckMessage = createToolHandler(
  (fields, locale) => {
    // Phones share a page without a text as an address.
    const message = fields.get('message') || fields.get('url') || '';
    return {
      path: href.checkMessage(locale),
      isFault: findFault(message) !== undefined,
      formResult: { message },
    };
  },
  { isShareTarget: true },
);
