/** The results of a search. They are HTML, because our server inserts them into the finished page. */
export function SearchPage({ answer }: { answer: string }) {
  return <div className="answer" dangerouslySetInnerHTML={{ __html: answer }} />;
}
