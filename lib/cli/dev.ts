/* `npm run dev`: the dev server of Next.js, behind our own routes for forms. */

import { createServer } from 'node:http';
import next from 'next';
import { withFormResult } from '@/lib/comments/form-result';
import { createRoutes } from '@/lib/server/create-routes';
import { rewritePostAsGet } from '@/lib/server/forms/rewrite-post-as-get';
import { listSettings } from '@/lib/settings/known-settings';
import { readSettings } from '@/lib/settings/read-settings';
import { createCommand, runCommand } from './command-line';

const command = createCommand('npm run dev --', listSettings('server', 'build', 'comments'))
  .description('Serves the site while you write: reload a page to see a change.')
  .addHelpText('after', '\nExit status: 1 when a setting is wrong, 2 when the command line is wrong.')
  .action(serve);

async function serve(): Promise<void> {
  const { port } = readSettings().listen;
  const app = next({ dev: true, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const routes = createRoutes({
    renderPage: (request, response, { path, formResult }) => {
      rewritePostAsGet(request, path);
      return withFormResult(formResult, () => handle(request, response));
    },
    answerMissing: (request, response) => handle(request, response),
    security: [],
  });
  createServer((request, response) => {
    const own = routes.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    return own ? own(request, response) : handle(request, response);
  }).listen(port, () => console.log(`Serving on http://localhost:${port} in development`));
}

await runCommand(command);
