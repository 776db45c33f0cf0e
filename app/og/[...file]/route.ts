import { loadLibrary } from '@/lib/content/load-library';
import { loadPicture } from '@/lib/discovery/share/load-picture';
import { listPagePictures } from '@/lib/discovery/share/page-pictures';
import { parsePictureAddress } from '@/lib/discovery/share/picture-address';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const library = await loadLibrary();
  const paths = listPagePictures(library).map(({ path }) => path);
  const pictures = await Promise.all(paths.map((path) => loadPicture(library, path)));
  return pictures.map(({ address }) => ({ file: address.split('/').slice(2) }));
}

/** The share picture of a page, under a name with a hash of its content. */
export async function GET(_request: Request, { params }: RouteContext<'/og/[...file]'>) {
  const { file } = await params;
  const asked = `/og/${file.join('/')}`;
  const { address, png } = await loadPicture(await loadLibrary(), parsePictureAddress(asked) ?? '');
  if (address !== asked) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' },
  });
}
