import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml';
import { defineLanguageFacet, Language, LanguageSupport, languageDataProp } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { GFM, parser } from '@lezer/markdown';
import { basicSetup, EditorView } from 'codemirror';
import type { ContentName } from '@/lib/desk/list-names';
import type { TextBox } from './text-box.browser';

/* CodeMirror in the place of a textarea, for wide windows with a mouse. In a shadow root it needs no inline style sheet. */

/** What a text may refer to. Asked for when somebody first writes a name. */
let names: Promise<ContentName[]> | undefined;

async function loadNames(): Promise<ContentName[]> {
  const response = await fetch(document.getElementById('editor')?.dataset.names ?? '');
  return response.ok ? response.json() : [];
}

/** Completes the components with their ids, in facts the ids alone. */
async function complete(context: CompletionContext, isFacts: boolean): Promise<CompletionResult | null> {
  const word = context.matchBefore(isFacts ? /[\w-]+$/ : /<?[\w-]+$/);
  if (!word || (word.text.length < 2 && !context.explicit)) return null;
  names ??= loadNames().catch(() => []);
  const options = (await names).map(({ id, markup, says }) => ({
    label: isFacts ? id : markup,
    detail: says,
  }));
  return { from: word.from, options, validFor: /^<?[\w-]*$/ };
}

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
  const host = area.parentElement?.querySelector<HTMLElement>('.code');
  if (!host) throw new Error('there is no place for the editor');
  host.hidden = false;
  area.hidden = true;
  const root = host.attachShadow({ mode: 'open' });
  const label = area.labels?.[0]?.textContent ?? '';
  const view = new EditorView({
    doc: area.value,
    root,
    parent: root,
    extensions: [
      basicSetup,
      path.endsWith('.yaml') ? yaml() : yamlFrontmatter({ content: markdown }),
      EditorView.lineWrapping,
      lintGutter(),
      EditorView.contentAttributes.of({ 'aria-label': label, ...(lang && { lang }), spellcheck: 'true' }),
      EditorView.theme({
        '&': { height: '100%', fontSize: '1rem', color: 'inherit', background: 'inherit' },
        '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.7' },
        '.cm-content': { caretColor: 'currentcolor' },
        '.cm-cursor': { borderLeftColor: 'currentcolor' },
        '.cm-gutters, .cm-activeLine, .cm-activeLineGutter': { background: 'transparent', color: 'inherit' },
        '.cm-panels, .cm-tooltip': { background: 'var(--color-surface, Canvas)', color: 'inherit' },
      }),
      EditorState.languageData.of(() => [
        { autocomplete: (context: CompletionContext) => complete(context, !lang) },
      ]),
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
