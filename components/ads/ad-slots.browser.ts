/**
 * Fills advertisement slots when the reader comes near them. The page fetches this module at the first scroll, so a
 * visit that never scrolls loads nothing.
 */

const network = 'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js';

type Queue = { adsbygoogle?: object[] };

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      fill(target as HTMLElement);
    }
  },
  { rootMargin: '50%' },
);
for (const slot of document.querySelectorAll('[data-ad-slot]')) observer.observe(slot);

/** AdSense finds a slot by class and attributes, and fills one for each entry of the queue. */
function fill(slot: HTMLElement): void {
  const { adClient = '', adSlot = '' } = slot.dataset;
  const place = document.createElement('ins');
  place.className = 'adsbygoogle';
  Object.assign(place.dataset, { adClient, adSlot });
  slot.append(place);
  loadNetwork(adClient);
  const queue = window as Queue;
  queue.adsbygoogle ??= [];
  queue.adsbygoogle.push({});
}

function loadNetwork(publisher: string): void {
  const src = `${network}?client=${publisher}`;
  if (document.querySelector(`script[src="${src}"]`)) return;
  const script = document.createElement('script');
  script.src = src;
  script.async = true;
  script.crossOrigin = 'anonymous';
  document.head.append(script);
}
