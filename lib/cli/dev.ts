/* `npm run dev`: the dev server of Next.js, behind our own routes for forms. */

import type { FastifyReply, FastifyRequest } from 'fastify';
import next from 'next';
import { startComments } from '@/lib/comments/start-comments';
import { createApp } from '@/lib/server/create-app';
import { createNextRenderer } from '@/lib/server/render/create-next-renderer';
import { listSettings } from '@/lib/settings/known-settings';
import { readSettings } from '@/lib/settings/read-settings';
import { createCommand, runCommand } from './command-line';

const command = createCommand('npm run dev --', listSettings('server', 'build', 'comments'))
  .description('Serves the site while you write: reload a page to see a change.')
  .addHelpText('after', '\nExit status: 1 when a setting is wrong, 2 when the command line is wrong.')
  .action(serve);

async function serve(): Promise<void> {
  const { listen, trustProxy, comments } = readSettings();
  const { port } = listen;
  await startComments(comments);
  const letNextAnswer = ({ raw }: FastifyRequest, reply: FastifyReply) => {
    reply.hijack();
    return handle(raw, reply.raw);
  };
  const siteUrl = `http://localhost:${port}`;
  const app = createApp({
    siteUrl,
    security: {},
    trustProxy,
    renderForm: ({ headers }, { path, formResult }) =>
      render({ url: path, cookie: headers.cookie, formResult }),
    passwordHash: comments.passwordHash,
    answerRest: letNextAnswer,
  });
  // Next.js listens for the connections of hot reload itself: on the server of its first request, which may be none of ours.
  const nextApp = next({ dev: true, port, httpServer: app.server });
  await nextApp.prepare();
  const handle = nextApp.getRequestHandler();
  const render = createNextRenderer(handle);
  await app.listen({ port, host: listen.hostname });
  console.log(`Serving on ${siteUrl} in development`);
}

await runCommand(command);
