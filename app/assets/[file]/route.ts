import { loadLibrary } from '@/lib/content/load-library';
import { loadBrowserModules } from '@/lib/publish/browser-modules';
import { loadIndexFile } from '@/lib/publish/load-search-box-assets';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return (await loadFiles()).map(({ file }) => ({ file }));
}

/** Browser modules and the search index, under names with a hash of their content. */
export async function GET(_request: Request, { params }: RouteContext<'/assets/[file]'>) {
  const { file } = await params;
  const found = (await loadFiles()).find((asset) => asset.file === file);
  if (!found) return new Response(null, { status: 404 });
  return new Response(found.text, {
    headers: { 'content-type': found.type, 'cache-control': 'public, max-age=31536000, immutable' },
  });
}

async function loadFiles(): Promise<{ file: string; text: string; type: string }[]> {
  const { ads, ...modules } = await loadBrowserModules();
  const { site } = await loadLibrary();
  const { file, json } = await loadIndexFile();
  return [
    ...[...Object.values(modules), ...(site.ads ? [ads] : [])].map((module) => ({
      file: module.file,
      text: module.code,
      type: 'text/javascript; charset=utf-8',
    })),
    { file, text: json, type: 'application/json' },
  ];
}
