import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isReservedAnchor } from '../anchors';
import { getHeadingId, removeHeadingId } from '../markup/mdx-syntax';
import { idPattern } from '../schema/fields';
import type { Report } from './note';

type HeadingRequest = {
  tree: Root;
  /** Whether the document names its title elsewhere, so that its first heading is none. */
  hasTitle: boolean;
  /** Headings of the other language, whose ids these take when they are as many on the same levels. */
  twin?: { id?: string; depth: number }[] | undefined;
  report: Report;
};

export type SetHeadings = {
  title?: string;
  /** Ids by the anchor that the document's own links use, as GitHub makes it. */
  anchors: Map<string, string>;
};

/** Takes the title out of the headings, moves the others to their levels, and ends each in an id. */
export function setHeadings({ tree, hasTitle, twin, report }: HeadingRequest): SetHeadings {
  const title = hasTitle ? undefined : takeTitle(tree, report);
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => {
    headings.push(heading);
  });
  moveLevels(headings, report);
  return { ...(title && { title }), anchors: setIds(headings, title, twin, report) };
}

/** The first heading, when it is the only one of its level or stands first: it is the title of the page. */
function takeTitle(tree: Root, report: Report): string | undefined {
  const index = tree.children.findIndex((node) => node.type === 'heading');
  const first = tree.children[index];
  if (first?.type !== 'heading' || first.depth !== 1) return undefined;
  const title = textOf(first, { includeImageAlt: false }).replace(/\s+/g, ' ').trim();
  if (!title) return undefined;
  tree.children.splice(index, 1);
  report(first, `the heading "${title}" became the title`);
  visit(first, ['image', 'imageReference'], (image) => {
    report(image, 'an image in the title was left out', 'put it below the title if readers need it');
  });
  return title;
}

function moveLevels(headings: Heading[], report: Report): void {
  const top = Math.min(...headings.map(({ depth }) => depth));
  let above = 1;
  for (const heading of headings) {
    const depth = Math.min(6, Math.max(2, heading.depth + (top === 1 ? 1 : 0)), above + 1);
    if (depth !== heading.depth)
      report(heading, `the heading "${shown(heading)}" moved from level ${heading.depth} to ${depth}`);
    heading.depth = depth as Heading['depth'];
    above = depth;
  }
}

function setIds(
  headings: Heading[],
  title: string | undefined,
  twin: HeadingRequest['twin'],
  report: Report,
): Map<string, string> {
  const isAlike =
    twin?.length === headings.length && twin.every(({ depth }, at) => depth === headings[at]?.depth);
  if (twin && twin.length > 0 && !isAlike) {
    const fix = 'make the headings of both languages the same, then give them the same ids';
    report(
      {},
      `the other language has ${twin.length} headings, or other levels; this has ${headings.length}`,
      fix,
    );
  }
  // An id that the document gives itself comes before the anchors that GitHub would make.
  const given = headings.flatMap((heading) => getHeadingId(heading).id ?? []);
  const anchors = new Map(isAlike ? [] : given.map((id) => [id, id]));
  // GitHub numbers the headings after the title, too.
  if (title) anchors.set(githubAnchor(title), '');
  const taken = new Set<string>();
  for (const [at, heading] of headings.entries()) {
    const own = getHeadingId(heading);
    const braces = own.id ? undefined : takeBracedId(heading);
    const text = own.id ? own.text : shown(heading);
    const wanted = (isAlike && twin?.[at]?.id) || own.id || braces || slugOf(text) || `section-${at + 1}`;
    const id = makeFree(wanted, taken);
    for (const anchor of [githubAnchor(text), own.id, braces]) {
      // GitHub numbers the second heading of a name.
      for (let count = 0; anchor; count += 1) {
        const name = count > 0 ? `${anchor}-${count}` : anchor;
        if (anchors.has(name) && anchors.get(name) !== id) continue;
        anchors.set(name, id);
        break;
      }
    }
    if (!text) report(heading, 'the heading has no text', 'write what the section is about before the id');
    if (own.id === id) continue;
    removeHeadingId(heading);
    report(heading, `the heading "${text}" got the id ${id}`);
    heading.children.push({ type: 'text', value: `${heading.children.length > 0 ? ' ' : ''}[#${id}]` });
  }
  return anchors;
}

function shown(heading: Heading): string {
  return textOf(heading, { includeImageAlt: false }).replace(/\s+/g, ' ').trim();
}

/** The id of a heading as other generators write it: `## Fees {#fees}`. */
function takeBracedId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const text = last.value.trimEnd();
  const from = text.lastIndexOf('{#');
  if (from < 0 || !text.endsWith('}')) return undefined;
  const id = text.slice(from + 2, -1).toLowerCase();
  if (!idPattern.test(id)) return undefined;
  last.value = text.slice(0, from).trimEnd();
  return id;
}

/** An id of at most six of the text's Latin words and numbers. */
function slugOf(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'’]/g, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const id = words.slice(0, 6).join('-').slice(0, 60).replace(/-$/, '');
  return isReservedAnchor(id) ? `${id}-section` : id;
}

function githubAnchor(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function makeFree(wanted: string, taken: Set<string>): string {
  const isFree = (id: string) => idPattern.test(id) && !isReservedAnchor(id) && !taken.has(id);
  let id = isReservedAnchor(wanted) || !idPattern.test(wanted) ? slugOf(`part ${wanted}`) : wanted;
  for (let count = 2; !isFree(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
