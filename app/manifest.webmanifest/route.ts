import { loadLibrary } from '@/lib/content/load-library';
import { buildWebManifest } from '@/lib/discovery/seo/build-web-manifest';

/* A route, not Next.js' app/manifest.ts: that one puts a link into the head of every page, and articles can do without. */

export const dynamic = 'force-static';

export async function GET() {
  const { site } = await loadLibrary();
  const headers = { 'content-type': 'application/manifest+json' };
  return new Response(JSON.stringify(buildWebManifest(site)), { headers });
}
