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
  const nextApp = next({ dev: true, port });
  await nextApp.prepare();
  const handle = nextApp.getRequestHandler();
  const render = createNextRenderer(handle);
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
    renderForm: async ({ headers }, { path, status, formResult }) => {
      const page = await render({ url: path, cookie: headers.cookie, formResult });
      return { ...page, status: page.status === 200 ? status : page.status };
    },
    passwordHash: comments.passwordHash,
    answerRest: letNextAnswer,
  });
  await app.listen({ port, host: listen.hostname });
  console.log(`Serving on ${siteUrl} in development`);
}

await runCommand(command);
