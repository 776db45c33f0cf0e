import './globals.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import { loadLibrary } from '@/lib/content/load-library';
import { href } from '@/lib/i18n/href';
import { defaultLocale, localeList } from '@/lib/i18n/locales';

/* The 404 page for addresses without a language, in all languages. */

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export async function generateMetadata(): Promise<Metadata> {
  // Not when the code is built: the page has texts of the content.
  await connection();
  const { site } = await loadLibrary();
  return {
    title: `404 · ${localeList.map((locale) => site.name[locale]).join(' · ')}`,
    robots: { index: false },
  };
}

export default async function GlobalNotFound() {
  const { site, messages } = await loadLibrary();
  return (
    <html lang={defaultLocale}>
      <body>
        <main>
          <h1>404</h1>
          {localeList.map((locale) => (
            <section key={locale} lang={locale}>
              <h2>{messages[locale].NotFoundPage?.title}</h2>
              <p>
                <a href={href.home(locale)}>{site.name[locale]}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
