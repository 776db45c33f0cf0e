import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument, visit } from 'yaml';

/** Bangla letters as the Devanagari ones in the same places of their Unicode block: কাজ becomes काज. */
function toDevanagari(text: string): string {
  return text.replace(/[\u0980-\u09ff]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x80));
}

/** The YAML files of a content folder, by path. */
export async function readYamlFiles(content: string): Promise<Map<string, string>> {
  const names = (await readdir(content, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  const files = names.map(async (name) => [name, await readFile(join(content, name), 'utf8')] as const);
  return new Map(await Promise.all(files));
}

/** How many texts in every language a YAML file has. */
export function countLocalized(text: string): number {
  let count = 0;
  visit(parseDocument(text), {
    Map: (_, map) => {
      if (map.has('bn')) count += 1;
    },
  });
  return count;
}

/** Gives every text of a content folder a Hindi one: the Bangla one in Devanagari. */
export async function fillHindi(content: string): Promise<void> {
  for (const [name, text] of await readYamlFiles(content)) {
    const document = parseDocument(text);
    visit(document, {
      Map: (_, map) => {
        const { bn } = map.toJSON();
        if (bn)
          map.set('hi', document.createNode(Array.isArray(bn) ? bn.map(toDevanagari) : toDevanagari(bn)));
      },
    });
    await writeFile(join(content, name), document.toString({ lineWidth: 0 }));
  }
  const messages = await readFile(join(content, 'messages/bn.json'), 'utf8');
  await writeFile(join(content, 'messages/hi.json'), toDevanagari(messages));
  for (const slug of await readdir(join(content, 'articles'))) {
    const text = await readFile(join(content, 'articles', slug, 'bn.mdx'), 'utf8');
    const own = toDevanagari(text).replaceAll('/bn/', '/hi/');
    await writeFile(join(content, 'articles', slug, 'hi.mdx'), own);
  }
}
