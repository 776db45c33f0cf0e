import { resolve } from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { href } from './lib/i18n/href';
import { defaultLocale } from './lib/i18n/locales';

const config: NextConfig = {
  poweredByHeader: false,
  adapterPath: resolve('lib/publish/adapter.mjs'),
  // The compiler runs in Node as it is; bundling it would break its look for esbuild's binary.
  serverExternalPackages: [
    'mdx-bundler',
    'esbuild',
    'image-size',
    'sharp',
    'fontkit',
    'libsql',
    'pg',
    'nodemailer',
    'pino',
  ],
  // Every crawler and in-app browser gets complete metadata in <head>, not streamed behind the text.
  htmlLimitedBots: /.*/,
  // Nothing uses the optimizer, and everybody could fill the disk with its cache.
  images: { unoptimized: true },
  // TypeScript 7 has no compiler API for Next to call; `npm test` runs tsc itself.
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true },
  async redirects() {
    return [{ source: '/', destination: href.home(defaultLocale), permanent: false }];
  },
};

export default createNextIntlPlugin('./lib/content/next-intl-request.ts')(config);
