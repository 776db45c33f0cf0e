/** Why a request body is not a form: wrong content type, bytes that are not UTF-8, or more fields than any form of ours has. */
export type FormProblem = 'type' | 'encoding' | 'tooLong';

/** The largest form decides about 200 comments at once. */
const maxFields = 1_000;

/**
 * Parses the fields of a posted form. Unlike `URLSearchParams`, it refuses bytes that are not UTF-8: replacing them with question
 * marks would lose what was typed.
 *
 * @param type  the Content-Type header
 */
export async function parseForm(type: string, body: Uint8Array): Promise<URLSearchParams | FormProblem> {
  const text = decode(body);
  const name = type.split(';', 1)[0]?.trim().toLowerCase();
  if (text && countFields(name, text) > maxFields) return 'tooLong';
  if (name === 'application/x-www-form-urlencoded') {
    return text === undefined ? 'encoding' : (parsePairs(text) ?? 'encoding');
  }
  if (name !== 'multipart/form-data') return 'type';
  return text === undefined ? 'encoding' : parseParts(type, text);
}

/** Counts fields without parsing them, up to one more than a form may have. */
function countFields(type: string | undefined, text: string): number {
  const [mark, marked] =
    type === 'multipart/form-data' ? ['content-disposition', text.toLowerCase()] : ['&', text];
  let count = 0;
  for (let at = marked.indexOf(mark); at >= 0 && count <= maxFields; at = marked.indexOf(mark, at + 1))
    count += 1;
  return count;
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

/** Parses multipart/form-data. Ignores files, because no form of ours has any. */
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
