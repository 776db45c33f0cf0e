import { defaultLocale, localeList } from '@/lib/i18n/locales';
import { answerId } from '../anchors';
import type { Outline } from '../markup/extract-outline';
import type { ArticleText } from '../parse/content-model';
import { fileStart, type Problem } from '../problem';
import type { CheckedArticle } from './parse-article-texts';

type Block = Outline['blocks'][number];
type Section = { id: string; blocks: Block[] };
type Text = { locale: string; file: string; sections: Section[] };

/**
 * Reports the first block of each section that has no twin of its kind in the default language, or the other way round: such texts
 * cannot be shown side by side. Texts with other headings have a problem of their own.
 */
export function checkBlocksPair({ folder, outlines }: CheckedArticle): Problem[] {
  const texts = localeList.flatMap((locale): Text[] => {
    const [outline, text] = [outlines[locale], folder.texts[locale]];
    if (!outline || !text || outline.possibleIds) return [];
    return [{ locale, file: text.file, sections: listSections(outline, text) }];
  });
  const reference = texts.find(({ locale }) => locale === defaultLocale);
  return texts.flatMap((text) => {
    if (!reference || text === reference || idsOf(text) !== idsOf(reference)) return [];
    return text.sections.flatMap(
      ({ blocks }, index) =>
        comparePair(text, reference, blocks, reference.sections[index]?.blocks ?? []) ?? [],
    );
  });
}

/** The answer, then what stands above the first heading, then each heading with what stands below it. */
function listSections({ blocks, headings }: Outline, { bodyLine }: ArticleText): Section[] {
  const sections: Section[] = [
    { id: answerId, blocks: blocks.filter(({ position }) => position.line < bodyLine) },
    { id: '', blocks: [] },
  ];
  for (const block of blocks) {
    if (block.position.line < bodyLine) continue;
    const heading = headings.find(({ position }) => position.line === block.position.line);
    if (heading) sections.push({ id: heading.id ?? '', blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function idsOf({ sections }: Text): string {
  return sections.map(({ id }) => id).join();
}

function comparePair(own: Text, other: Text, blocks: Block[], twins: Block[]): Problem | undefined {
  const all = Math.max(blocks.length, twins.length);
  const at = Array.from({ length: all }).findIndex((_, index) => blocks[index]?.kind !== twins[index]?.kind);
  const [block, twin] = [blocks[at], twins[at]];
  if (at < 0) return undefined;
  if (block) return describe(own, block, other, twin);
  return twin && describe(other, twin, own, undefined);
}

function describe({ file }: Text, block: Block, other: Text, twin: Block | undefined): Problem {
  const name = `${other.locale}.mdx`;
  const found = twin ? `${name}:${twin.position.line} has a ${twin.kind}` : `the section ends in ${name}`;
  return {
    file,
    ...(block.position ?? fileStart),
    headline: `the ${block.kind} has no twin: there ${found}`,
    fix: 'give both languages the same blocks in the same order: paragraphs, lists, components',
  };
}
