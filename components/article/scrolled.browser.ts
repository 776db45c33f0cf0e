import { loadComments } from '@/components/comments/load-comments.browser';
import { markContents } from './contents-marker.browser';

/*
 * What a browser may add to an article as soon as its reader scrolls: the page that is only looked at does not carry it. Both
 * parts watch what comes into sight; a browser that cannot leaves the page as it is.
 */
if ('IntersectionObserver' in window) {
  markContents();
  loadComments();
}
