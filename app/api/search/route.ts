import { answerApi } from '@/lib/search/answer-api';
import { loadSearch } from '@/lib/search/indexing/load-search';

/* Only for `npm run dev`: in production lib/server/answer-search.ts answers before Next.js, with the same result. */

export async function GET(request: Request) {
  const { status, body } = answerApi(await loadSearch(), new URL(request.url).searchParams);
  return Response.json(body, { status });
}
