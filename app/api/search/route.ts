import { answerApi } from '@/lib/search/answer-api';
import { loadSearch } from '@/lib/search/indexing/load-search';

/* For `npm run dev`; our own server answers before Next.js (lib/server/answer-search.ts), with the same words. */

export async function GET(request: Request) {
  const { status, body } = answerApi(await loadSearch(), new URL(request.url).searchParams);
  return Response.json(body, { status });
}
