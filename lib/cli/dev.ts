/* `npm run dev`: the dev server of Next.js, behind our own routes for forms, whose pages become documents as in production. */

import type { FastifyReply, FastifyRequest } from 'fastify';
import next from 'next';
import { startComments } from '@/lib/comments/start-comments';
import { loadLibrary } from '@/lib/content/load-library';
import { createNextRenderer } from '@/lib/publish/render/create-next-renderer';
import { sendAnswer } from '@/lib/server/answer';
import { createApp } from '@/lib/server/create-app';
import { findDevFile } from '@/lib/server/dev/dev-files';
import { createDevPages } from '@/lib/server/dev/dev-pages';
import { parseTarget } from '@/lib/server/request-target';
import { listSettings } from '@/lib/settings/known-settings';
import { readSettings } from '@/lib/settings/read-settings';
import { createCommand, runCommand } from './command-line';

const command = createCommand('npm run dev --', listSettings('server', 'build', 'comments'))
  .description('Serves the site while you write, drafts included: reload a page to see a change.')
  .addHelpText('after', '\nExit status: 1 when a setting is wrong, 2 when the command line is wrong.')
  .action(serve);

/** What the dev server of Next.js answers itself. */
const nextPath = /^\/(?:_next|__nextjs)/;

async function serve(): Promise<void> {
  const { listen, trustProxy, comments, hasDesk } = readSettings();
  const { port } = listen;
  await startComments(comments);
  const answerRest = async ({ raw }: FastifyRequest, reply: FastifyReply) => {
    const { path, query } = parseTarget(raw.url ?? '/');
    if (path !== undefined && !nextPath.test(path)) {
      const file = await findDevFile(await loadLibrary(), path, query, pages.readStyleSheet);
      return sendAnswer(
        reply,
        file ?? (await pages.answer({ url: path + query, cookie: raw.headers.cookie })),
      );
    }
    reply.hijack();
    return handle(raw, reply.raw);
  };
  const siteUrl = `http://localhost:${port}`;
  const app = createApp({
    siteUrl,
    security: {},
    trustProxy,
    renderForm: ({ headers }, { path, formResult }) =>
      pages.answer({ url: path, cookie: headers.cookie, formResult }),
    renderVisit: ({ headers }, { path, query, formResult }) =>
      pages.answer({ url: path + query, cookie: headers.cookie, formResult }),
    passwordHash: comments.passwordHash,
    hasDesk,
    answerRest,
  });
  // Next.js listens for the connections of hot reload itself: on the server of its first request, which may be none of ours.
  const nextApp = next({ dev: true, port, httpServer: app.server });
  await nextApp.prepare();
  const handle = nextApp.getRequestHandler();
  const pages = createDevPages(createNextRenderer(handle));
  await app.listen({ port, host: listen.hostname });
  console.log(`Serving on ${siteUrl} in development`);
}

await runCommand(command);
