/** What an import did to a document, or could not do. */
export type Note = {
  /** Line of the document, from 1. */
  line: number;
  /** What was changed, or what is in the way. */
  text: string;
  /** What the editor has to do; a note without it needs nothing. */
  fix?: string;
};

/** Takes notes, each once for a line. */
export type Report = (
  place: { position?: { start: { line: number } } | undefined },
  text: string,
  fix?: string,
) => void;

export function createReport(): { report: Report; notes: Note[] } {
  const notes: Note[] = [];
  return {
    notes,
    report({ position }, text, fix) {
      const note = { line: position?.start.line ?? 1, text, ...(fix && { fix }) };
      if (!notes.some((other) => other.line === note.line && other.text === text)) notes.push(note);
    },
  };
}
