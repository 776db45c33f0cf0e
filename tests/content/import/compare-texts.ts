import { load } from 'cheerio';
import MarkdownIt from 'markdown-it';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { lostElements } from '@/lib/content/import/note-html';
import { removeHeadingId } from '@/lib/content/markup/mdx-syntax';
import { treeToHtml } from '../../unit/marks/read-html';

const reference = new MarkdownIt({ html: true });

/** Words that a browser shows of a Markdown document, as markdown-it renders it: without its first heading when that is its title. */
export function listReferenceWords(markdown: string, { withoutTitle }: { withoutTitle: boolean }): string[] {
  const body = markdown.replace(/^\ufeff/, '').replace(/^---\n[\s\S]*?\n---\n/, '');
  const $ = load(reference.render(body));
  if (withoutTitle) $('h1').first().remove();
  $(lostElements.join(',')).remove();
  // markdown-it shows the boxes of GFM's task lists as they are written.
  $('li').each((_, item) => {
    const text = $(item)
      .find('*')
      .addBack()
      .contents()
      .filter((_, node) => node.type === 'text' && node.data.trim() !== '')
      .first();
    text.each((_, node) => {
      if (node.type === 'text') node.data = node.data.replace(/^\s*\[[ x]\]\s/i, '');
    });
  });
  return listWords($('body').text());
}

/** Words that our reader shows of a text, without the ids of its headings. */
export function listWordsOf(tree: Root): string[] {
  visit(tree, 'heading', removeHeadingId);
  return listWords(load(treeToHtml(tree))('body').text());
}

/** Spaces between blocks depend on the renderer, so only the signs count. */
function listWords(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
