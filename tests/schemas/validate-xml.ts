import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const read = (fileName: string) => ({
  fileName,
  contents: readFileSync(new URL(fileName, import.meta.url), 'utf8'),
});

const schemas = {
  atom: { extension: 'relaxng' as const, schema: read('atom.rng') },
  siteindex: { extension: 'schema' as const, schema: read('siteindex.xsd') },
  sitemap: {
    extension: 'schema' as const,
    schema: read('sitemap.xsd'),
    preload: read('sitemap-alternate.xsd'),
  },
};

/** What libxml2 finds wrong in a document by a schema of this folder: nothing when it is valid. */
export async function listXmlErrors(kind: keyof typeof schemas, xml: string): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: `${kind}.xml`, contents: xml }],
    ...schemas[kind],
  });
  const messages = errors.map(({ message }) => message);
  return valid || messages.length > 0 ? messages : ['invalid'];
}

/** The document as libxml2 has understood it, in the one form that XML documents of the same meaning share (C14N 1.0). */
export async function canonicalXml(xml: string): Promise<string> {
  const { normalized, errors } = await validateXML({ xml, normalization: 'c14n' });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return normalized;
}
