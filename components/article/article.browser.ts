import { openContents } from './contents-marker.browser';
import { loadScrolled } from './load-scrolled.browser';
import { offerReturn } from './reading-place.browser';
import { offerSharing } from './share-link.browser';

/*
 * What a browser may add to an article. Each part stands alone and finds its element in the page; where the element or an
 * ability of the browser is missing, it does nothing.
 */
offerSharing();
openContents();
offerReturn();
loadScrolled();
