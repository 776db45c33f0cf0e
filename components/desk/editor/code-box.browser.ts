import { type Completion, type CompletionContext, completeFromList } from '@codemirror/autocomplete';
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml';
import { defineLanguageFacet, Language, LanguageSupport, languageDataProp } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { GFM, parser } from '@lezer/markdown';
import { basicSetup, EditorView } from 'codemirror';
import type { TextBox } from './text-box.browser';

/* CodeMirror in the place of a textarea, for wide windows with a mouse. In a shadow root it needs no inline style sheet. */

const data = defineLanguageFacet();
const markdown = new LanguageSupport(
  new Language(
    data,
    parser.configure([GFM, { props: [languageDataProp.add({ Document: data })] }]),
    [],
    'markdown',
  ),
);

/** Puts CodeMirror in the place of a textarea, which goes on carrying the text of the form. */
export function createCodeBox(
  area: HTMLTextAreaElement,
  { path, base, lang }: TextBox,
  onChange: (box: TextBox) => void,
): TextBox {
  const host = document.createElement('div');
  host.className = 'code';
  area.before(host);
  area.hidden = true;
  const root = host.attachShadow({ mode: 'open' });
  const label = area.labels?.[0]?.textContent ?? '';
  const names: Completion[] = JSON.parse(document.getElementById('editor-names')?.textContent ?? '[]');
  const complete = completeFromList(names);
  const view = new EditorView({
    doc: area.value,
    root,
    parent: root,
    extensions: [
      basicSetup,
      path.endsWith('.yaml') ? yaml() : yamlFrontmatter({ content: markdown }),
      EditorView.lineWrapping,
      lintGutter(),
      EditorView.contentAttributes.of({ 'aria-label': label, lang: lang || 'en', spellcheck: 'true' }),
      EditorView.theme({
        '&': { height: '100%', fontSize: '1rem', color: 'inherit', background: 'inherit' },
        '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.7' },
        '.cm-content': { caretColor: 'currentcolor' },
        '.cm-cursor': { borderLeftColor: 'currentcolor' },
        '.cm-gutters, .cm-activeLine, .cm-activeLineGutter': { background: 'transparent', color: 'inherit' },
        '.cm-panels, .cm-tooltip': { background: 'var(--color-surface, Canvas)', color: 'inherit' },
      }),
      markdown.language.data.of({ autocomplete: (context: CompletionContext) => complete(context) }),
      EditorView.updateListener.of(({ docChanged }) => {
        if (!docChanged) return;
        area.value = view.state.doc.toString();
        onChange(box);
      }),
    ],
  });
  area.labels?.[0]?.addEventListener('click', (event) => {
    event.preventDefault();
    view.focus();
  });
  const positionOf = (line: number, column: number) => {
    const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
    return { from: Math.min(at.from + column - 1, at.to), to: at.to };
  };
  const box: TextBox = {
    path,
    lang,
    base,
    read: () => view.state.doc.toString(),
    write: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    goTo(line, column) {
      const { from } = positionOf(line, column);
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      view.focus();
    },
    showProblems(problems) {
      const diagnostics = problems.map(
        ({ line, column, words, isWarning }): Diagnostic => ({
          ...positionOf(line, column),
          severity: isWarning ? 'warning' : 'error',
          message: words.join('\n'),
        }),
      );
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
  };
  return box;
}
