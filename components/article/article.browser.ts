import { loadAfterScroll } from './load-after-scroll.browser';
import { offerReturn } from './reading-place.browser';

/*
 * Enhancements of an article. Each is independent, and does nothing if its element or a browser feature is missing.
 */
offerReturn();
loadAfterScroll();
