/** Links that send a finding with its address without script. */
export function findingLinks(sentence: string, url: string) {
  return {
    whatsapp: `https://wa.me/?text=${encodeURIComponent(`${sentence} ${url}`)}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`,
  };
}
