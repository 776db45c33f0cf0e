import type { FastifyInstance } from 'fastify';
import { type Answer, methodNotAllowed } from './answer';
import { parseTarget } from './request-target';

/** The answer to a method that a route does not have; undefined when no route has this path. */
export function findAllowed(app: Pick<FastifyInstance, 'hasRoute'>, url: string): Answer | undefined {
  const { path = '' } = parseTarget(url);
  // hasRoute compares patterns: `/*` or `/:id` would be taken for a route of ours.
  if (!/^[\w/.-]+$/.test(path)) return undefined;
  const allow = ['GET', 'HEAD', 'POST'].filter((method) => app.hasRoute({ url: path, method }));
  return allow.length > 0 ? methodNotAllowed(allow.join(', ')) : undefined;
}
