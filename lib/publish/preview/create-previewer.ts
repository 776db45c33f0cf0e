import { leaveOutBrokenDrafts, listBlocking } from '@/lib/content/dates/kept-back';
import { createLibrary } from '@/lib/content/library';
import type { ContentModel } from '@/lib/content/parse/content-model';
import { createContentParser } from '@/lib/content/parse/parse-content';
import { type ContentFile, createContentReader } from '@/lib/content/parse/read-content-files';
import { withDrafts } from '@/lib/content/parse/with-drafts';
import type { Problem } from '@/lib/content/problem';
import { loadPictureLink } from '@/lib/discovery/share/load-picture';
import { listPagePictures } from '@/lib/discovery/share/page-pictures';
import { readCodeBuild } from '../code-build';
import { createContentTeller } from '../render/content-update';
import { type PageWorker, startPageWorker } from '../render/start-page-worker';
import { listSitePages, type SitePage } from '../site-pages';

/** A page as it would be published now, with drafts and what is due later. */
export type PreviewPage =
  | { outcome: 'rendered'; html: string; siteUrl: string }
  /** The content has no such page. */
  | { outcome: 'missing' }
  /** Files that cannot be read as content. */
  | { outcome: 'refused'; problems: Problem[] }
  /** What Next.js said. */
  | { outcome: 'failed'; failure: string };

/**
 * @param path    of the page
 * @param base    before the addresses of pages that it links to
 * @param drafts  texts that are not saved
 */
export type Previewer = (path: string, base: string, drafts?: ContentFile[]) => Promise<PreviewPage>;

/** Milliseconds without a preview after which the memory of the renderer is given back: 400 MB. */
const idle = 600_000;

/** A link to a page: `<a href="/bn/first#fees"`. */
const pageLink = /(<a\b[^>]*?\shref=")(\/[^"#?]*)(?=["#?])/g;

/** Whether a page can be looked at before it is published. */
const isShown = ({ kind }: SitePage) => kind === 'page' || kind === 'sideBySide';

type Running = { worker: PageWorker; tell: ReturnType<typeof createContentTeller> };

/**
 * Creates what renders pages from the content folder as it stands, published or not. The renderer starts with the first page, and ends when
 * nobody has asked for a while.
 *
 * @param folder  of the published site
 */
export function createPreviewer(folder: string, distDir = '.next'): Previewer {
  const reader = createContentReader();
  const parser = createContentParser();
  let running: Running | undefined;
  let ending: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function start(): Promise<Running> {
    const { css } = await readCodeBuild(distDir);
    running ??= { worker: startPageWorker({ folder, distDir, css }), tell: createContentTeller() };
    clearTimeout(ending);
    ending = setTimeout(stop, idle).unref();
    return running;
  }

  function stop(): void {
    void running?.worker.stop();
    running = undefined;
  }

  async function render(model: ContentModel, path: string, base: string): Promise<PreviewPage> {
    const library = createLibrary(model);
    const pages = new Map(listSitePages(library).map((page) => [page.path, page]));
    const page = pages.get(path);
    if (!page || !isShown(page)) return { outcome: 'missing' };
    // It draws the share picture of a new title, which a worker cannot.
    if (listPagePictures(library).some((picture) => picture.path === path))
      await loadPictureLink(library, path);
    const { worker, tell } = await start();
    try {
      await worker.update(tell(model));
      const rendered = await worker.render(page);
      if ('failure' in rendered) return { outcome: 'failed', failure: rendered.failure };
      const html = rendered.html.replace(pageLink, (link, before, target) => {
        const linked = pages.get(target);
        return linked && isShown(linked) ? before + base + target : link;
      });
      return { outcome: 'rendered', html, siteUrl: library.site.url };
    } catch (error) {
      // The worker has ended: the next preview starts another one.
      stop();
      throw error;
    }
  }

  async function preview(path: string, base: string, drafts: ContentFile[]): Promise<PreviewPage> {
    const source = withDrafts(await reader.read(), drafts);
    const { model, problems } = parser.parse(source);
    const slug = path.split('/')[2];
    const blocking = listBlocking(problems, source, slug);
    if (blocking.length > 0) return { outcome: 'refused', problems: blocking };
    return render(leaveOutBrokenDrafts(model, problems, source), path, base);
  }

  // One after the other: they share what has been read.
  return (path, base, drafts = []) => {
    const page = last.then(() => preview(path, base, drafts));
    last = page.catch(() => {});
    return page;
  };
}
