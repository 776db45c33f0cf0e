import { PlaceDoors } from '@/components/site/PlaceDoors';

/**
 * The results of a search, and where to go when none of them is what was meant. The results are HTML, because our server inserts
 * them into the finished page.
 */
export function SearchPage({ answer }: { answer: string }) {
  return (
    <>
      <div className="answer" dangerouslySetInnerHTML={{ __html: answer }} />
      <PlaceDoors />
    </>
  );
}
