/** The answer to what was searched for. It comes as HTML, because our server puts it into the finished page. */
export function SearchPage({ answer }: { answer: string }) {
  return <div className="answer" dangerouslySetInnerHTML={{ __html: answer }} />;
}
