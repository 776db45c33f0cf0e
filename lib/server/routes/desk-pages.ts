import type { DeskPage } from '../desk/desk-page';
import type { DeskTools } from '../desk/desk-tools';
import { loadArticles } from '../desk/load-articles';
import { loadArticle, loadFile } from '../desk/load-editor';
import { loadArticleState, loadHistory, loadNewArticle, loadPictures } from '../desk/load-files';
import { loadHome } from '../desk/load-home';
import { loadPublish } from '../desk/load-publish';
import { loadSources } from '../desk/load-sources';

/** Every page of the desk. */
export const listDeskPages = (tools: DeskTools): DeskPage[] => [
  { path: '', permission: 'write', load: (request) => loadHome(request, tools) },
  { path: '/new', permission: 'write', load: loadNewArticle },
  {
    path: '/articles/:slug/state',
    permission: 'publish',
    load: (request) => loadArticleState(request, tools),
  },
  { path: '/history/*', permission: 'write', load: (request) => loadHistory(request, tools) },
  { path: '/pictures', permission: 'write', load: loadPictures },
  { path: '/articles/:slug', permission: 'write', load: (request) => loadArticle(request, tools) },
  { path: '/articles', permission: 'write', load: () => loadArticles(tools) },
  { path: '/files/*', permission: 'write', load: (request) => loadFile(request, tools) },
  { path: '/sources', permission: 'write', load: (request) => loadSources(request, tools) },
  { path: '/publish', permission: 'write', load: (request) => loadPublish(request, tools) },
];
