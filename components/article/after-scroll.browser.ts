import { loadComments } from '@/components/comments/load-comments.browser';
import { markContents } from './mark-contents.browser';
import { openMarks } from './source-sheet.browser';

/*
 * Enhancements that are loaded at the first scroll, so that a visit without scrolling does not pay for them.
 */
openMarks();
if ('IntersectionObserver' in window) {
  markContents();
  loadComments();
}
