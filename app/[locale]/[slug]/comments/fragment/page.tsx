import { ThreadFragment } from '@/components/comments/ThreadFragment';
import { loadThreadPage } from '@/lib/comments/thread/load-thread-page';

/** For the browser module of an article; lib/publish/extract-fragment.ts removes the page around it. */
export const metadata = { robots: { index: false } };

export default async function Page({ params }: PageProps<'/[locale]/[slug]/comments/fragment'>) {
  const { library, article, loaded } = await loadThreadPage((await params).slug, {});
  return <ThreadFragment {...{ library, article, loaded }} />;
}
