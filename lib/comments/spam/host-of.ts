/**
 * The host of a URL, or of something like one, as browsers ask for it: ASCII, in lower case, without `www.` and a dot at either end.
 *
 * @returns undefined when there is none
 * @example hostOf('user@www.Bad.example:8080/x?y') === 'bad.example'
 */
export function hostOf(typed: string): string | undefined {
  const rest = typed.trim().replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//i, '');
  // `*.bad.example` and `.bad.example`: whatever is below it.
  const address = `https://${rest.replace(/^\*?\./, '')}`;
  if (!URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/\.$/, '').replace(/^www\./, '') || undefined;
}
