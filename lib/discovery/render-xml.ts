import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Characters that XML 1.0 cannot hold, escaped or not (section 2.2). */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** An XML document in UTF-8, well-formed whatever its texts hold. */
export function renderXml(root: Element): string {
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true })
    .replace(notXml, '')
    // The serializer leaves it as it is, but in text only the end of a CDATA section may look so (section 2.4).
    .replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
