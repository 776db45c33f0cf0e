import { href } from '@/lib/i18n/href';
import { findFault } from '@/lib/subject/check-message/judge-message';
import { createToolHandler } from './create-tool-handler';

/** Answers a message with the page that judges it. */
export const handleCheckMessage = createToolHandler((fields, locale) => {
  const message = fields.get('message') ?? '';
  return {
    path: href.checkMessage(locale),
    isFault: findFault(message) !== undefined,
    formResult: { message },
  };
});
