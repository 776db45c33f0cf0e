import type { FastifyInstance, FastifyReply } from 'fastify';
import { healthAddresses } from '@/lib/i18n/href';
import { createReadinessCheck } from '../check-readiness';

/** What the published site is, for monitoring: its snapshot, its age, and why the last publication failed. */
export type DescribeSite = () => Promise<object>;

/**
 * Health checks for monitoring: `{"live":true,"ready":true,"store":"ok"}` with 200, or with 503 and what is wrong. `live` checks
 * only this process, so that a supervisor does not restart it because the store is down.
 */
export function addHealthRoutes(app: FastifyInstance, describeSite: DescribeSite = async () => ({})): void {
  const checkReadiness = createReadinessCheck();
  app.addHook('onRequest', async (_, reply) => {
    reply.header('Cache-Control', 'no-store');
  });
  app.get(healthAddresses.live, (_, reply) => sendJson(reply, 200, { live: true }));
  for (const address of [healthAddresses.all, healthAddresses.ready]) {
    app.get(address, async (_, reply) => {
      const readiness = await checkReadiness();
      const site = address === healthAddresses.all ? await describeSite() : {};
      return sendJson(reply, readiness.ready ? 200 : 503, { live: true, ...readiness, ...site });
    });
  }
}

function sendJson(reply: FastifyReply, status: number, value: object) {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(`${JSON.stringify(value)}\n`);
}
