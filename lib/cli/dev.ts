/* `npm run dev`: the dev server of Next.js, behind our own routes for forms. */

import { createServer } from 'node:http';
import next from 'next';
import { withFormResult } from '@/lib/comments/form-result';
import { createRoutes } from '@/lib/server/create-routes';
import { rewritePostAsGet } from '@/lib/server/forms/rewrite-post-as-get';

const port = Number(process.env.PORT || 3000);
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
