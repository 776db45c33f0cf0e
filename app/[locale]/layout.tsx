import '../globals.css';
import type { Viewport } from 'next';
import { notFound } from 'next/navigation';
import { isLocale, localeList } from '@/lib/i18n/locales';

export const dynamicParams = false;

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
};

export function generateStaticParams() {
  return localeList.map((locale) => ({ locale }));
}

export default async function LocaleLayout({ params, children }: LayoutProps<'/[locale]'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
