import { loadLibrary } from '@/lib/content/load-library';
import { loadBrowserModules } from '@/lib/document/browser-modules';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const { ads, ...modules } = await loadBrowserModules();
  const { site } = await loadLibrary();
  return [...Object.values(modules), ...(site.ads ? [ads] : [])].map(({ file }) => ({ file }));
}

/** A browser module, under a name that changes with its content. */
export async function GET(_request: Request, { params }: RouteContext<'/assets/[file]'>) {
  const { file } = await params;
  const found = Object.values(await loadBrowserModules()).find((module) => module.file === file);
  if (!found) return new Response(null, { status: 404 });
  return new Response(found.code, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
