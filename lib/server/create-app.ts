import { createServer, type RequestListener, type Server } from 'node:http';
import cookie from '@fastify/cookie';
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { logError, logger } from '@/lib/log/write-log';
import type { TrustProxy } from '@/lib/settings/settings';
import { emptyAnswer, sendAnswer } from './answer';
import { answerConnections, type ConnectionSetting } from './answer-connections';
import { withoutHostPrefix } from './cookies';
import { findAllowed } from './find-allowed';
import { answerRefusal } from './refusal-text';
import { parseTarget } from './request-target';
import { addDeskRoutes, type DeskSetting } from './routes/add-desk-routes';
import { addFormRoutes } from './routes/add-form-routes';
import { addHealthRoutes, type DescribeSite } from './routes/add-health-routes';

/** A search for 2,000 Bangla characters is a URL of 18,000 bytes. */
const maxHeaderSize = 32 * 1024;

/**
 * Milliseconds that a connection stays open between requests: longer than the 60 seconds of nginx, which would else send a form over one
 * that we are closing, and cannot send it again.
 */
const keepAliveTimeout = 75_000;

export type AppSetting = DeskSetting &
  ConnectionSetting & {
    /** Whose X-Forwarded headers are believed, as Fastify takes it. */
    trustProxy: TrustProxy;
    /** Wraps what answers a request, to answer before the router. */
    before?: (route: RequestListener) => RequestListener;
    /** What the health address says of the published site. */
    describeSite?: DescribeSite;
  };

export type App = FastifyInstance<Server>;

/** Fastify logs failures alone: what it says of each request would name addresses of visitors. */
const serverLogger: FastifyBaseLogger = logger.child({}, { level: 'warn' });

/** Creates the application: routes for forms, moderation and health, and for everything else what the setting says. */
export function createApp(setting: AppSetting): App {
  const { trustProxy, security, answerRest, before = (route) => route } = setting;
  const app: App = fastify({
    serverFactory: (route) =>
      answerConnections(createServer({ maxHeaderSize, keepAliveTimeout }, before(route)), setting),
    // Answered by answerConnections, which sees requests in progress.
    clientErrorHandler: () => {},
    frameworkErrors: answerBadUrl,
    loggerInstance: serverLogger,
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: false,
    trustProxy,
  });
  /** Answers an address that the router cannot parse. Fastify does not wait: nobody else would catch a rejection. */
  async function answerBadUrl(_: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      await answerRest(request, reply);
    } catch (error) {
      logError('request failed', error);
      sendAnswer(reply, emptyAnswer(500, security));
    }
  }
  app.removeAllContentTypeParsers();
  app.addHook('onRequest', (request, reply, done) => {
    const { headers } = request.raw;
    if (headers.cookie) headers.cookie = withoutHostPrefix(headers.cookie);
    reply.headers(security);
    done();
  });
  app.register(cookie);
  app.setErrorHandler(async (error, request, reply) => {
    // A body of an unknown type, sent to an address that takes none.
    if (request.is404 && isUnsupportedType(error)) return answerRest(request, reply);
    logError('request failed', error, { route: request.routeOptions.url });
    const { path } = parseTarget(request.url);
    return sendAnswer(reply, await answerRefusal(500, 'failed', { path }));
  });
  app.register(async (routes) => addHealthRoutes(routes, setting.describeSite));
  app.register(async (routes) => addFormRoutes(routes, setting));
  app.register(async (routes) => addDeskRoutes(routes, setting));
  app.setNotFoundHandler((request, reply) => {
    const refusal = findAllowed(app, request.url);
    return refusal ? sendAnswer(reply, refusal) : answerRest(request, reply);
  });
  return app;
}

function isUnsupportedType(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 415;
}
