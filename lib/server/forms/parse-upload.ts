import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { FormProblem } from './parse-form';

/** A form with a file. The name and the type that the browser gave it are not read: the bytes say what it is. */
export type Upload = { fields: URLSearchParams; file: Uint8Array };

const limits = { files: 1, fields: 20, parts: 30, fieldNameSize: 100, fieldSize: 10_000, headerPairs: 20 };

/** Parses a posted form with one file; without one it is empty. Whoever calls it has limited the bytes. */
export function parseUpload(type: string, body: Uint8Array): Promise<Upload | FormProblem> {
  return new Promise((resolve) => {
    if (!/^multipart\/form-data;/i.test(type)) return resolve('type');
    const fields = new URLSearchParams();
    const chunks: Buffer[] = [];
    try {
      const reader = new Busboy({ headers: { 'content-type': type } as BusboyHeaders, limits });
      reader.on('field', (name, value, isNameCut, isCut) => {
        if (isNameCut || isCut) resolve('tooLong');
        fields.append(name, value);
      });
      reader.on('file', (_, stream) =>
        stream.on('data', (chunk) => chunks.push(chunk)).on('error', () => resolve('type')),
      );
      for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
        reader.on(limit, () => resolve('tooLong'));
      reader.on('error', () => resolve('type'));
      reader.on('finish', () => resolve({ fields, file: Buffer.concat(chunks) }));
      reader.end(body);
    } catch {
      resolve('type');
    }
  });
}
