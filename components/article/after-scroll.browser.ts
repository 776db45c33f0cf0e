import { loadComments } from '@/components/comments/load-comments.browser';
import { markContents } from './mark-contents.browser';

/*
 * Enhancements that are loaded at the first scroll, so that a visit without scrolling does not pay for them.
 */
if ('IntersectionObserver' in window) {
  markContents();
  loadComments();
}
