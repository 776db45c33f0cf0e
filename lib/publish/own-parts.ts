import type { Library } from '@/lib/content/library';
import type { OwnParts } from './allowed-elements';
import { listModuleAddresses } from './browser-modules';

/** What documents may hold, as the site is. */
export async function listOwnParts(library: Library): Promise<OwnParts> {
  const { url: siteUrl, ads } = library.site;
  return { siteUrl, modules: new Set(await listModuleAddresses(library)), ads };
}
