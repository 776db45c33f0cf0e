/** Something that was dropped or repaired, with its line. */
export type Repair = { line: number; what: string };

type XmlRepairer = {
  /** Repairs the next piece of a file. May keep its end until the next call. */
  feed: (piece: string) => string;
  /** Repairs what is left. */
  end: () => string;
};

// XML 1.0 allows no other control characters, not even as references.
const forbidden = '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]';
/** What the parts of a file may hold that needs attention, and what ends them. */
const parts = {
  markup: new RegExp(`<!\\[CDATA\\[|<!--|<!DOCTYPE|</rss\\s{0,4}>|&|\\n|${forbidden}`, 'g'),
  cdata: new RegExp(`\\]\\]>|\\n|${forbidden}`, 'g'),
  comment: new RegExp(`-->|\\n|${forbidden}`, 'g'),
  /** Between the XML declaration and the root element. */
  prolog: /<rss|<!--|<!DOCTYPE|\n|[^\s<]+|</g,
  /** After the root element. */
  rest: /\n|[^\s]+/g,
};
const opened: Record<string, keyof typeof parts> = {
  '<rss': 'markup',
  '<!DOCTYPE': 'markup',
  '<![CDATA[': 'cdata',
  '<!--': 'comment',
};

/** Longest thing to recognise; so much of a piece waits for the next one. */
const longestToken = 20;
/** Most that may stand before the file proper. */
const longestPreamble = 64 * 1_024;
const start = /<\?xml|<!DOCTYPE|<!--|<rss/i;
const reference = /&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([\da-fA-F]{1,6}));/y;

/**
 * Creates a repairer of XML that was damaged on its way: it drops control characters and what stands before and after the document,
 * and escapes a bare `&`. Lines keep their numbers. The XML declaration is dropped: the text is decoded already.
 *
 * @param onRepair  called for each repair
 */
export function createXmlRepairer(onRepair: (repair: Repair) => void): XmlRepairer {
  let waiting = '';
  let line = 1;
  let part: keyof typeof parts = 'prolog';
  /** Where a comment stands. */
  let outer: keyof typeof parts = part;
  let isStarted = false;
  /** A file with a DOCTYPE may declare entities; then the parser decides about them. */
  let hasDoctype = false;

  const repair = (what: string) => onRepair({ line, what });

  /** Handles what was found. @returns what to write instead, and how much of the text that replaces */
  const handle = (token: string, text: string, at: number): [string, number] => {
    if (token === '\n') {
      line += 1;
      return [token, 1];
    }
    if (part === 'rest') {
      repair('text after the end of the document left out');
      return ['', token.length];
    }
    if (part === 'prolog' && !opened[token]) {
      repair('text before the XML left out');
      return ['', token.length];
    }
    if (token === '&') return hasDoctype ? [token, 1] : repairReference(text, at);
    if (token === '<!DOCTYPE') hasDoctype = true;
    if (opened[token]) {
      outer = part;
      part = opened[token];
    } else if (token === ']]>' || token === '-->') part = outer;
    else if (token.startsWith('</rss')) part = 'rest';
    else {
      repair(`control character ${nameOf(token.charCodeAt(0))} dropped`);
      return ['', 1];
    }
    return [token, token.length];
  };

  const repairReference = (text: string, at: number): [string, number] => {
    reference.lastIndex = at;
    const [whole, decimal, hex] = reference.exec(text) ?? [];
    if (whole === undefined) {
      repair('bare & repaired');
      return ['&amp;', 1];
    }
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '20', 16);
    if (isCharacter(code)) return [whole, whole.length];
    repair(`reference to the control character ${nameOf(code)} dropped`);
    return ['', whole.length];
  };

  const process = (text: string, end: number): string => {
    let output = '';
    let at = 0;
    for (;;) {
      const pattern = parts[part];
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match || match.index >= end) break;
      const [replacement, length] = handle(match[0], text, match.index);
      output += text.slice(at, match.index) + replacement;
      at = match.index + length;
    }
    const done = Math.max(at, end);
    waiting = text.slice(done);
    return output + text.slice(at, done);
  };

  /** Drops what stands before the document, and the XML declaration. @returns undefined while more is needed */
  const begin = (text: string, isLast: boolean): string | undefined => {
    const found = start.exec(text);
    const isDeclared = found?.[0] === '<?xml';
    const declarationEnd = isDeclared ? text.indexOf('?>', found.index) : 0;
    if ((!found || declarationEnd < 0) && !isLast && text.length < longestPreamble) return undefined;
    isStarted = true;
    if (!found || declarationEnd < 0) return text;
    if (/[^\ufeff]/.test(text.slice(0, found.index))) repair('text before the XML left out');
    const from = isDeclared ? declarationEnd + 2 : found.index;
    return text.slice(0, from).replace(/[^\n]+/g, '') + text.slice(from);
  };

  const take = (piece: string, isLast: boolean) => {
    let text = waiting + piece;
    waiting = '';
    if (!isStarted) {
      const begun = begin(text, isLast);
      if (begun === undefined) {
        waiting = text;
        return '';
      }
      text = begun;
    }
    return process(text, isLast ? text.length : Math.max(0, text.length - longestToken));
  };
  return { feed: (piece) => take(piece, false), end: () => take('', true) };
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

function nameOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
