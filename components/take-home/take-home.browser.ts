import { linkManifest } from '@/components/site/link-manifest.browser';
import { takeHomePath } from '@/lib/i18n/href';
import { shownQuery } from '@/lib/subject/take-home/list-others';
import { announce } from './announce.browser';
import { offerFinding } from './share-finding.browser';
import { startTakeHome } from './start-take-home.browser';

linkManifest();

/* The calculator of its page: the address, the title and the finding to share follow the sum. */

const sentence = offerFinding();
startTakeHome({
  settle({ query, reply, data, isSent }) {
    history.replaceState(null, '', takeHomePath(data.locale, shownQuery(query, data)));
    document.title = reply.title;
    for (const twin of document.querySelectorAll<HTMLAnchorElement>('header [hreflang]'))
      twin.search = location.search;
    announce(reply, { isSent });
    sentence(reply.answer?.sentence);
  },
});
