import { loadLibrary } from '@/lib/content/load-library';
import { buildWebManifest } from '@/lib/discovery/seo/build-web-manifest';

/* A route, because Next.js' app/manifest.ts adds a link to every page, which would cost articles a request. */

export const dynamic = 'force-static';

export async function GET() {
  const { site } = await loadLibrary();
  const headers = { 'content-type': 'application/manifest+json' };
  return new Response(JSON.stringify(buildWebManifest(site)), { headers });
}
