import type { PageRequest, RenderedPage, RenderPage } from './page-request';

/** Pages that are remembered, about 15 KB each. */
const maxPages = 300;
/** Milliseconds for which a page is remembered: the content may change under it. */
const lifetime = 60_000;

/**
 * Remembers rendered pages, the least recently used are forgotten first. A page that is asked for again while it renders is
 * rendered once.
 *
 * @param isSame  whether everybody gets the same page at this address: it depends neither on cookies nor on a form
 */
export function rememberPages(render: RenderPage, isSame: (page: PageRequest) => boolean): RenderPage {
  const known = new Map<string, { page: Promise<RenderedPage>; until: number }>();
  return (request) => {
    if (!isSame(request)) return render(request);
    const key = `${request.encoding} ${request.url}`;
    const found = known.get(key);
    known.delete(key);
    if (found && found.until > performance.now()) {
      known.set(key, found);
      return found.page;
    }
    const page = render({ ...request, cookie: undefined });
    known.set(key, { page, until: performance.now() + lifetime });
    const [oldest = ''] = known.keys();
    if (known.size > maxPages) known.delete(oldest);
    // A failure is not remembered; whoever asked gets it.
    page.then(
      ({ status }) => status !== 200 && known.delete(key),
      () => known.delete(key),
    );
    return page;
  };
}
