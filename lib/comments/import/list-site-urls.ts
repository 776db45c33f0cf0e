/**
 * Lists the addresses under which a WordPress site may have been imported: first the one that ids are made from, which is the same with
 * https, http or www, then those that earlier imports took as the export had them.
 *
 * @param link  address of the site in an export
 */
export function listSiteUrls(link: string): string[] {
  const written = link.trim().replace(/\/$/, '');
  if (!URL.canParse(written)) return [written];
  const { host, pathname } = new URL(written);
  const place = host.replace(/^www\./, '') + pathname.replace(/\/$/, '');
  const addresses = ['https://', 'https://www.', 'http://', 'http://www.'].map((start) => start + place);
  return [...new Set([...addresses, written])];
}
