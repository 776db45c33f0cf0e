/** Elements whose text stays as it was written: code, fields, drawings, and what is no text of the page. */
const verbatim = 'script|style|title|textarea|option|svg|code|pre|kbd|samp';

/** Verbatim elements, and all other tags, as parse5 writes them: values of attributes in double quotes. */
const markup = new RegExp(`<(${verbatim})\\b[\\s\\S]*?</\\1>|<(?:"[^"]*"|[^">])*>`, 'g');

/**
 * Changes the text that readers see, and neither tags nor code, fields or scripts.
 *
 * @param html    a document as parse5 writes it
 * @param change  gets and gives the text between two tags, as HTML: `a &amp; b`
 */
export function changeText(html: string, change: (text: string) => string): string {
  let end = 0;
  let changed = '';
  for (const { 0: tag, index } of html.matchAll(markup)) {
    changed += change(html.slice(end, index)) + tag;
    end = index + tag.length;
  }
  return changed + change(html.slice(end));
}
