import type { FastifyInstance } from 'fastify';
import { loadLibrary } from '@/lib/content/load-library';
import { offlineAddresses } from '@/lib/i18n/href';
import { countArticles } from '@/lib/publish/hand/estimate-sizes';
import { isOfferedWhole } from '@/lib/publish/whole-guide';
import { emptyAnswer, sendAnswer } from '../answer';
import { answerDocument } from '../answer-document';
import { answerMissing } from '../answer-missing';
import type { ServedSite } from '../served-site';

/** Seconds after which copies that are being made may be there. */
const retryAfter = 2;

/** Routes of the copies that readers keep: which there are, and the copies. */
export function addOfflineRoutes(app: FastifyInstance, current: () => ServedSite): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: offlineAddresses.offer,
    handler: async ({ raw }, reply) => {
      const { site, offline } = current();
      const library = await loadLibrary();
      const isOffered = library.site.offline !== false && isOfferedWhole(countArticles(library));
      if (!offline || !isOffered) return sendAnswer(reply, await answerMissing(raw, site));
      const offer = await offline.findOffer();
      if (!offer) return sendAnswer(reply, emptyAnswer(202, { 'Retry-After': retryAfter }));
      return reply
        .header('Cache-Control', 'no-cache')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(offer));
    },
  });
  app.route<{ Params: { name: string } }>({
    method: ['GET', 'HEAD'],
    url: `${offlineAddresses.copies}:name`,
    handler: async ({ raw, params }, reply) => {
      const { site, offline } = current();
      const copy = await offline?.findCopy(offlineAddresses.copies + params.name);
      return sendAnswer(reply, copy ? await answerDocument(raw, copy) : await answerMissing(raw, site));
    },
  });
}
