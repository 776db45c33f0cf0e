import type { IncomingMessage } from 'node:http';
import { type Answer, emptyAnswer } from './answer';
import { answerDocument } from './answer-document';
import type { Site } from './site';

/** Answers with the 404 page in the language that the path begins with. */
export function answerMissing(
  request: IncomingMessage,
  { findMissingPage, security }: Site,
  path?: string,
): Answer | Promise<Answer> {
  const page = findMissingPage(path);
  return page ? answerDocument(request, page) : emptyAnswer(404, security);
}
