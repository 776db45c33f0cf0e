import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createArticleId } from '@/lib/content/create-article-id';
import { addSentence } from '@/tests/add-sentence';
import { numberPhrases } from '../number-phrases';

/* Edits of a content folder as editors make them, each of another kind of file. */

type Random = () => number;

/** An edit, and what it is for. It may leave content that the check refuses. */
type Edit = { name: string; make: (folder: string, random: Random) => Promise<void> };

const pick = <T>(list: readonly T[], random: Random): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

const slugsOf = async (folder: string) => (await readdir(join(folder, 'articles'))).sort();

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file}: expected an edit, found nothing to change`);
  await writeFile(file, changed);
}

/** Lengthens one of the texts after a key: `title: …`. */
const lengthen = (key: RegExp, word: string, random: Random) => (text: string) => {
  const places = [...text.matchAll(key)];
  const { index, 0: found } = pick(places, random);
  const end = index + found.length;
  return `${text.slice(0, end)} ${word}${text.slice(end)}`;
};

const articleFile = async (folder: string, name: string, random: Random) =>
  join(folder, 'articles', pick(await slugsOf(folder), random), name);

/** A copy of an article that nothing links to: drafts, removals and new names of it break no link. */
const added = 'an-added-article';

async function addArticle(folder: string, slug: string, random: Random): Promise<void> {
  const from = join(folder, 'articles', pick(await slugsOf(folder), random));
  const to = join(folder, 'articles', slug);
  await cp(from, to, { recursive: true });
  await edit(join(to, 'article.yaml'), (text) =>
    text
      .replace(/^id: .*$/m, `id: ${createArticleId()}`)
      .replace(/^formerSlugs:.*\n(?: +.*\n)*/m, '')
      .replace(/^aliases:\n(?: +.*\n)*/m, ''),
  );
  await edit(join(to, 'questions.yaml'), (text) => numberPhrases(text, '2'));
  for (const locale of ['bn', 'en'])
    await edit(join(to, `${locale}.mdx`), (text) =>
      text.replace(/^title: ("?)(.*?)("?)$/m, (_, open, title, close) => `title: ${open}${title} 2${close}`),
    );
}

export const edits: readonly Edit[] = [
  {
    name: 'a sentence more in Bangla',
    make: async (folder, random) =>
      edit(await articleFile(folder, 'bn.mdx', random), (text) =>
        addSentence(text, 'এই বাক্যটি পরে যোগ করা হয়েছে।'),
      ),
  },
  {
    name: 'a sentence more in English',
    make: async (folder, random) =>
      edit(await articleFile(folder, 'en.mdx', random), (text) =>
        addSentence(text, 'This sentence was added later.'),
      ),
  },
  {
    name: 'another title',
    make: async (folder, random) =>
      edit(await articleFile(folder, 'en.mdx', random), (text) =>
        text.replace(
          /^title: ("?)(.*?)("?)$/m,
          (_, open, title, close) => `title: ${open}${title} again${close}`,
        ),
      ),
  },
  {
    name: 'a glossary entry',
    make: (folder, random) =>
      edit(join(folder, 'data/glossary.yaml'), lengthen(/^ {4}en: [^"\n]*(?=\.$)/gm, 'here', random)),
  },
  {
    name: 'an exchange rate',
    make: (folder, random) =>
      edit(join(folder, 'data/exchange-rates.yaml'), (text) =>
        text.replace(/taka: [\d.]+/, `taka: ${(120 + Math.floor(random() * 900) / 100).toFixed(2)}`),
      ),
  },
  {
    name: 'a topic',
    make: (folder, random) =>
      edit(join(folder, 'data/topics.yaml'), lengthen(/^ {4}en: [^"\n]*(?=\.$)/gm, 'too', random)),
  },
  {
    name: 'a learning path',
    make: (folder, random) =>
      edit(join(folder, 'data/paths.yaml'), lengthen(/^ {4}en: [^"\n]*(?=\.$)/gm, 'now', random)),
  },
  {
    name: 'an outcome of a flow',
    make: async (folder, random) => {
      const flows = (await readdir(join(folder, 'data/flows'))).sort();
      await edit(join(folder, 'data/flows', pick(flows, random)), (text) =>
        text.replace(/^(outcomes:[\s\S]*?en: "?[^"\n]*?)(?="?(?: \}|\n))/m, '$1 now'),
      );
    },
  },
  {
    name: 'the title of a source',
    make: (folder, random) =>
      edit(join(folder, 'data/sources.yaml'), lengthen(/^ {2}title: [^"'\n]+$/gm, 'anew', random)),
  },
  {
    name: 'the tagline of the site',
    make: (folder) =>
      edit(join(folder, 'site.yaml'), (text) => text.replace(/sources\.$/m, 'sources of today.')),
  },
  {
    name: 'a text of the interface',
    make: (folder, random) =>
      edit(join(folder, 'messages/en.json'), (text) => {
        const messages = JSON.parse(text);
        const namespace = pick(
          ['HomePage', 'GlossaryPage', 'SourcesPage', 'TopicPage', 'SearchPage'],
          random,
        );
        const [key] = Object.keys(messages[namespace] ?? {}).filter(
          (name) => !/[{<]/.test(messages[namespace][name]),
        );
        if (!key) throw new Error(`${namespace}: no plain text`);
        messages[namespace][key] += ' x';
        return JSON.stringify(messages, undefined, 2);
      }),
  },
  {
    name: 'a table',
    make: async (folder, random) => {
      const head = /^(rowHeader: \{.*en: [^}"]+?)( \})$/m;
      const tables: string[] = [];
      for (const name of (await readdir(join(folder, 'tables'))).sort())
        if (head.test(await readFile(join(folder, 'tables', name), 'utf8'))) tables.push(name);
      await edit(join(folder, 'tables', pick(tables, random)), (text) => text.replace(head, '$1 indeed$2'));
    },
  },
  { name: 'an article that was not there', make: (folder, random) => addArticle(folder, added, random) },
  {
    name: 'that article renamed',
    make: async (folder) => {
      await rename(join(folder, 'articles', added), join(folder, 'articles', `${added}-renamed`));
      await edit(join(folder, 'articles', `${added}-renamed`, 'article.yaml'), (text) =>
        text.replace(/^author:/m, `formerSlugs: [${added}]\nauthor:`),
      );
    },
  },
  {
    name: 'that article a draft',
    make: (folder) =>
      edit(join(folder, 'articles', `${added}-renamed`, 'article.yaml'), (text) =>
        text.replace(/^author:/m, 'draft: true\nauthor:'),
      ),
  },
  {
    name: 'that article removed',
    make: (folder) => rm(join(folder, 'articles', `${added}-renamed`), { recursive: true }),
  },
];
