/** Why the body of a request is no form: it says that it is something else, or its letters cannot be read. */
export type FormProblem = 'type' | 'encoding';

/**
 * The fields of a form, as it was sent. Strict where `URLSearchParams` is not: bytes that are no UTF-8 are refused, not replaced
 * by question marks, because nobody could read what they stood for.
 *
 * @param type  the Content-Type header
 */
export async function parseForm(type: string, body: Uint8Array): Promise<URLSearchParams | FormProblem> {
  const text = decode(body);
  const name = type.split(';', 1)[0]?.trim().toLowerCase();
  if (name === 'application/x-www-form-urlencoded') {
    return text === undefined ? 'encoding' : (parsePairs(text) ?? 'encoding');
  }
  if (name !== 'multipart/form-data') return 'type';
  return text === undefined ? 'encoding' : parseParts(type, text);
}

function parsePairs(text: string): URLSearchParams | undefined {
  const fields = new URLSearchParams();
  try {
    for (const pair of text.split('&').filter(Boolean)) {
      const [name = '', ...value] = pair.replaceAll('+', ' ').split('=');
      fields.append(decodeURIComponent(name), decodeURIComponent(value.join('=')));
    }
    return fields;
  } catch {
    return undefined;
  }
}

/** Files count for nothing: no form of ours has any. */
async function parseParts(type: string, text: string): Promise<URLSearchParams | FormProblem> {
  try {
    const form = await new Response(text, { headers: { 'content-type': type } }).formData();
    const fields = new URLSearchParams();
    for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value);
    return fields;
  } catch {
    return 'type';
  }
}

function decode(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}
