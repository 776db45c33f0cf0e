import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import type { DocumentManifest } from '@/lib/publish/manifest';

type Assets = Pick<DocumentManifest, 'documents' | 'replaced'>;

/** Whether a path is that of a browser module that pages of today name. */
export function isCurrentModule(path: string, { replaced }: Pick<Assets, 'replaced'>): boolean {
  return /^\/assets\/.*\.js$/.test(path) && !Object.hasOwn(replaced, path);
}

/** The modules that do in the browser what the server does for pages with a query: address by path of the page. */
export function listQueryModules(manifest: Assets): Record<string, string> {
  const find = (name: string) =>
    Object.keys(manifest.documents).find(
      (path) => path.startsWith(`/assets/${name}.`) && isCurrentModule(path, manifest),
    );
  const [search = '', form = ''] = [find('copiedSearch'), find('copiedForm')];
  return Object.fromEntries(
    localeList.flatMap((locale) => [
      [href.search(locale), search],
      [href.takeHome(locale), form],
      [href.compare(locale), form],
      [href.checkMessage(locale), form],
    ]),
  );
}
