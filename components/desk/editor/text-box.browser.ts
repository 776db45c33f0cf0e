import type { DeskProblem } from '@/lib/desk/look';

/** Where a text is written: a textarea, or CodeMirror in its place. */
export type TextBox = {
  path: string;
  /** The language of the text; '' for facts. */
  lang: string;
  base: string;
  read: () => string;
  write: (text: string) => void;
  /** Puts the cursor on a line, from 1. */
  goTo: (line: number, column: number) => void;
  showProblems: (problems: DeskProblem[]) => void;
};

/** A textarea as it is. Input methods of Indic keyboards work in it everywhere. */
export function plainTextBox(area: HTMLTextAreaElement): TextBox {
  const { path = '', base = '' } = area.dataset;
  return {
    path,
    lang: area.lang,
    base,
    read: () => area.value,
    write(text) {
      area.value = text;
    },
    goTo(line, column) {
      const lines = area.value.split('\n');
      const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      const own = lines[line - 1] ?? '';
      area.focus();
      area.setSelectionRange(before + Math.min(column - 1, own.length), before + own.length);
      // Browsers scroll to a selection only when somebody types. Lines that wrap make this a guess.
      area.scrollTop = (area.scrollHeight * before) / Math.max(1, area.value.length) - area.clientHeight / 3;
    },
    showProblems() {},
  };
}
