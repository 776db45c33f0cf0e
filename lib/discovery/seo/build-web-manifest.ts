import type { MetadataRoute } from 'next';
import type { Site } from '@/lib/content/schema/site-schema';
import { href } from '@/lib/i18n/href';
import { defaultLocale } from '@/lib/i18n/locales';
import { palettes } from '../palette';

/** Builds the web app manifest, for phones that put the site on their home screen. @see https://www.w3.org/TR/appmanifest/ */
export function buildWebManifest({ name, tagline }: Site): MetadataRoute.Manifest {
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
  };
}
