/*
 * The buttons stand between the answer and the contents, over whose line they are: nothing moves. While they read they stay in sight.
 * From 75rem on the contents are elsewhere, and there is less room. The rest of their look is that of `.tools` in app/globals.css.
 * The sentence that is read has a tint which suits light and dark paper.
 */
const css = `.tools[data-aloud]{position:relative;z-index:1;display:flex;justify-content:flex-end;align-items:flex-start;gap:.5rem;height:0;min-height:0;margin:-1.5rem 0 1.5rem;line-height:2.75rem}
.tools[data-aloud=on]{position:sticky;top:0}
.tools[data-aloud]>*{margin-top:1.75rem;border-radius:6px;padding:0 .75rem;background:Canvas}
@media(min-width:75rem){.tools[data-aloud]{line-height:2rem}.tools[data-aloud]>*{margin-top:-.625rem;min-height:0}}
::highlight(aloud){background:#7fcdb440}`;

/** Styles the buttons that read aloud, and the sentence. Here and not in the style of every article, because few readers see them. */
export function styleButtons(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
