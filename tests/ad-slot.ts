/** The place for an advertisement as a page has it: the browser tests put it where the build under test has none. */
export const adSlot = {
  ads: { publisher: 'ca-pub-1234567890123456', slots: { afterText: '0123456789' } },
  html: (label: string) =>
    `<aside class="ad" data-ad-client="ca-pub-1234567890123456" data-ad-slot="0123456789">${label}</aside>`,
};
