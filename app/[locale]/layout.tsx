import '../globals.css';
import type { Viewport } from 'next';
import { notFound } from 'next/navigation';
import { palettes } from '@/lib/discovery/palette';
import { isLocale, localeList } from '@/lib/i18n/locales';
import { speculationRules } from '@/lib/publish/speculation-rules';

/* Every page is rendered when it is published or asked for: `next build` builds code, without content. */
export const dynamic = 'force-dynamic';
export const dynamicParams = false;

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    // Browsers take the first that fits.
    { media: '(prefers-color-scheme: dark)', color: palettes.dark.paper },
    { color: palettes.light.paper },
  ],
};

export function generateStaticParams() {
  return localeList.map((locale) => ({ locale }));
}

export default async function LocaleLayout({ params, children }: LayoutProps<'/[locale]'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale}>
      <body>
        {children}
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules }} />
      </body>
    </html>
  );
}
