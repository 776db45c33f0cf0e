import type { MetadataRoute } from 'next';
import type { Library } from '@/lib/content/library';
import { formAddresses, href } from '@/lib/i18n/href';
import { defaultLocale } from '@/lib/i18n/locales';
import { palettes } from '../palette';

/** The four doors of every page. */
const shortcuts = ['paths', 'takeHome', 'compare', 'programmes'] as const;

/** Builds the web app manifest, for phones that put the site on their home screen. @see https://www.w3.org/TR/appmanifest/ */
export function buildWebManifest({
  site: { name, tagline },
  messages,
}: Pick<Library, 'site' | 'messages'>): MetadataRoute.Manifest {
  const home = href.home(defaultLocale);
  const icon = (src: string, size: number) => ({ src, sizes: `${size}x${size}`, type: 'image/png' });
  return {
    name: name[defaultLocale],
    short_name: name[defaultLocale],
    description: tagline[defaultLocale],
    lang: defaultLocale,
    dir: 'ltr',
    id: home,
    start_url: home,
    // All pages in all languages belong to the app.
    scope: '/',
    // Keeps the browser's back button: pages have none of their own.
    display: 'minimal-ui',
    background_color: palettes.light.paper,
    theme_color: palettes.light.paper,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      icon('/icon-192.png', 192),
      icon('/icon-512.png', 512),
      { ...icon('/icon-maskable-512.png', 512), purpose: 'maskable' },
    ],
    shortcuts: shortcuts.map((place) => ({
      name: messages[defaultLocale].Places?.[place] ?? '',
      short_name: messages[defaultLocale].Doors?.[place] ?? '',
      url: href[place](defaultLocale),
    })),
    // A message that somebody shares goes to the check. Posted, so that it is in no address and no log.
    share_target: {
      action: formAddresses.checkMessage,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { title: 'title', text: 'message', url: 'url' },
    },
  };
}
