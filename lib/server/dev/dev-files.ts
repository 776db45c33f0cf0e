import type { Library } from '@/lib/content/library';
import { listPagePictures } from '@/lib/discovery/share/page-pictures';
import { parsePictureAddress } from '@/lib/discovery/share/picture-address';
import { href } from '@/lib/i18n/href';
import { searchIndexPath, writeSearchIndex } from '@/lib/publish/search-index';
import { listSiteFiles, loadPictureFile } from '@/lib/publish/site-files';
import { answerApi } from '@/lib/search/answer-api';
import { buildSearchStore } from '@/lib/search/indexing/build-search-store';
import { loadSearch } from '@/lib/search/indexing/load-search';
import type { Answer } from '../answer';

/**
 * Finds what is no page, as `npm run publish` would write it from the content of this moment.
 *
 * @param readStyleSheet  gives the style sheet of the whole site
 */
export async function findDevFile(
  library: Library,
  path: string,
  query: string,
  readStyleSheet: () => string,
): Promise<Answer | undefined> {
  const picture = parsePictureAddress(path);
  if (picture !== undefined && listPagePictures(library).some((page) => page.path === picture))
    return fileAnswer(await loadPictureFile(library, picture));
  if (path === searchIndexPath) {
    const { data } = await buildSearchStore(library);
    return fileAnswer({ type: 'application/json', content: Buffer.from(writeSearchIndex(library, data)) });
  }
  if (path === href.searchApi) {
    const { status, body } = answerApi(await loadSearch(), new URLSearchParams(query));
    const content = Buffer.from(JSON.stringify(body));
    return { ...fileAnswer({ type: 'application/json', content }), status };
  }
  const file = (await listSiteFiles(library, readStyleSheet())).find((candidate) => candidate.path === path);
  return file && fileAnswer(file);
}

function fileAnswer({ type, content }: { type: string; content: Uint8Array }): Answer {
  const headers = { 'Content-Type': type, 'Content-Length': content.length, 'Cache-Control': 'no-store' };
  return { status: 200, headers, body: content };
}
