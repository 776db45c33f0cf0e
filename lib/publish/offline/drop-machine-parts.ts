/** What only programs read on the web: structured data, texts for shared links, addresses of twins, what to load in advance. */
const machineParts =
  /<script type="(?:application\/ld\+json|speculationrules)">.*?<\/script>|<meta (?:property|name)="(?:og:|twitter:|article:|description)[^>]*>|<link rel="(?:alternate|canonical)"[^>]*>/gs;

/** Removes from a document what nobody reads in a copy of the site. Its text stays as it is. */
export function dropMachineParts(html: string): string {
  return html.replace(machineParts, '');
}
