import type { DeskPage } from '../desk/desk-page';
import type { DeskTools } from '../desk/desk-tools';
import { loadArticles } from '../desk/load-articles';
import { loadArticle, loadFile } from '../desk/load-editor';
import { loadHome } from '../desk/load-home';
import { loadPublish } from '../desk/load-publish';

/** Every page of the desk. */
export const listDeskPages = (tools: DeskTools): DeskPage[] => [
  { path: '', permission: 'write', load: (request) => loadHome(request, tools) },
  { path: '/articles/:slug', permission: 'write', load: (request) => loadArticle(request, tools) },
  { path: '/articles', permission: 'write', load: () => loadArticles(tools) },
  { path: '/files/*', permission: 'write', load: (request) => loadFile(request, tools) },
  { path: '/publish', permission: 'write', load: (request) => loadPublish(request, tools) },
];
