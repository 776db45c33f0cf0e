import { offerReading } from '@/components/aloud/offer-reading.browser';
import { loadComments } from '@/components/comments/load-comments.browser';
import { markContents } from './mark-contents.browser';
import { offerSharing } from './share-link.browser';
import { openMarks } from './source-sheet.browser';

/*
 * Enhancements that are loaded at the first scroll, so that a visit without scrolling does not pay for them.
 */
openMarks();
offerSharing();
offerReading();
if ('IntersectionObserver' in window) {
  markContents();
  loadComments();
}
