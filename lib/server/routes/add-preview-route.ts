import type { FastifyInstance } from 'fastify';
import { formatProblem } from '@/lib/content/problem';
import { logError } from '@/lib/log/write-log';
import { documentHeaders } from '@/lib/publish/document-headers';
import type { Previewer } from '@/lib/publish/preview/create-previewer';
import { isPreviewToken, previewBase } from '@/lib/publish/preview/preview-token';
import { type Answer, sendAnswer, textAnswer } from '../answer';
import { answerMissing } from '../answer-missing';
import type { Site } from '../site';

/** Nobody keeps a preview or lists it, and pages that it links to do not learn its address. */
const secrecy = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
};

/** Not with the server: it reads content and draws pictures, for which nobody else needs the memory. */
async function loadPreviewer(folder: string): Promise<Previewer> {
  const { createPreviewer } = await import('@/lib/publish/preview/create-previewer');
  return createPreviewer(folder);
}

/**
 * Previews: `/preview/<token>/bn/first` is `/bn/first` as it would be published now, with drafts and what is due later. Without a valid
 * token there is no such page.
 */
export function addPreviewRoute(app: FastifyInstance, secret: string, current: () => Site): void {
  let previewer: Promise<Previewer> | undefined;
  const preview: Previewer = async (path, base) => {
    previewer ??= loadPreviewer(current().folder);
    return (await previewer)(path, base);
  };
  app.get<{ Params: { token: string; '*': string } }>(
    `${previewBase}/:token/*`,
    async ({ raw, params }, reply) => {
      const { token, '*': rest } = params;
      const answer = isPreviewToken(token, secret)
        ? await answerPreview(`/${rest}`, `${previewBase}/${token}`)
        : undefined;
      const sent = answer ?? (await answerMissing(raw, current(), raw.url));
      return sendAnswer(reply, { ...sent, headers: { ...sent.headers, ...secrecy } });
    },
  );

  /** @returns undefined when there is no such page */
  async function answerPreview(path: string, base: string): Promise<Answer | undefined> {
    const page = await preview(path, base);
    switch (page.outcome) {
      case 'missing':
        return undefined;
      case 'refused':
        return textAnswer(422, page.problems.map(formatProblem).join('\n\n'));
      case 'failed':
        logError('preview failed', new Error(page.failure), { path });
        return textAnswer(500, page.failure);
      case 'rendered': {
        const body = Buffer.from(page.html);
        const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length };
        return { status: 200, headers: { ...documentHeaders(page.siteUrl, page.html), ...headers }, body };
      }
    }
  }
}
