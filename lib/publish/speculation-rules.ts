/** Speculation rules of every page: the browser prefetches a page when a pointer or finger comes near its link. */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { href_matches: '/*' }, eagerness: 'moderate' }],
});
