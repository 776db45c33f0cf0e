import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Characters that XML 1.0 forbids, even escaped (section 2.2). */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Renders a well-formed XML document in UTF-8, whatever its texts contain. */
export function renderXml(root: Element): string {
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true })
    .replace(notXml, '')
    // The serializer does not escape it, but in text only the end of a CDATA section may be ]]> (section 2.4).
    .replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
