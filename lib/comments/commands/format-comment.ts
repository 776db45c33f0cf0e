import type { ArticleNames } from '@/lib/content/article-names';
import type { Comment } from '../comment';
import type { QueueEntry } from '../store/comment-store';
import { cleanText } from '../text/clean-text';

const maxLine = 160;

/** Formats a comment for a list as two lines; control characters in its texts cannot break them. */
export function formatEntry(
  { comment, parent, approvedBefore }: QueueEntry,
  { slugOf }: ArticleNames,
): string {
  const { id, createdAt, status, locale, name, flags } = comment;
  const article = slugOf(comment.article) ?? comment.article;
  const reasons = flags.length > 0 ? `  [${flags.join(', ')}]` : '';
  const answers = parent ? `  ↳ ${toLine(parent.name)}` : '';
  return [
    `${id}  ${createdAt}  ${status}  ${locale}/${article}${reasons}`,
    `  ${toLine(name)} (${approvedBefore} approved)${answers}: ${toLine(comment.body)}`,
  ].join('\n');
}

/** Formats a comment with every field. */
export function formatComment(comment: Comment, { slugOf }: ArticleNames): string {
  const slug = slugOf(comment.article);
  const { body, ...fields } = slug ? { ...comment, article: `${slug} (${comment.article})` } : comment;
  const lines = Object.entries(fields).map(
    ([field, value]) => `${field.padEnd(14)} ${toLine(formatValue(value), 400)}`,
  );
  return [...lines, '', cleanText(body).text].join('\n');
}

function formatValue(value: Comment[keyof Comment]): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '—');
}

function toLine(text: string, max = maxLine): string {
  const line = cleanText(text).text.replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length > max ? `${letters.slice(0, max).join('')}…` : line;
}
