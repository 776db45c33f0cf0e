import { encodings } from '@/lib/publish/snapshot/encodings';

/** Compresses a text with both encodings, exactly as the build compresses documents. */
export async function compressFully(text: string): Promise<{ br: Buffer; gzip: Buffer }> {
  const content = Buffer.from(text);
  const { br, gzip } = encodings;
  return { br: await br.compress(content), gzip: await gzip.compress(content) };
}
