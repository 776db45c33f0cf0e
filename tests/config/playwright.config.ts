import { defineConfig } from '@playwright/test';
import { chromiumFlags } from './chromium-flags';

/*
 * End-to-end tests against a running production build: `npm test` builds, serves and sets the variables below.
 * A phone without script comes first; a test that needs script or a wide screen says so itself.
 */

const { BASE_URL, CHROME_PATH, DEEP_TESTS } = process.env;

if (!BASE_URL) {
  throw new Error(
    'BASE_URL: expected the address of the running site, received nothing\n' +
      'Fix: run npm test, or set it: BASE_URL=http://127.0.0.1:3000 npx playwright test -c tests/config/playwright.config.ts',
  );
}

export default defineConfig({
  testDir: '../e2e',
  outputDir: '../output',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // Tests tagged @deep and files named *.deep.spec.ts take minutes: `npm run test:deep` runs them, before a release.
  grepInvert: DEEP_TESTS ? undefined : /@deep/,
  testIgnore: DEEP_TESTS ? [] : '**/*.deep.spec.ts',
  reporter: 'list',
  use: {
    baseURL: BASE_URL,
    browserName: 'chromium',
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
    javaScriptEnabled: false,
    timezoneId: 'Asia/Dhaka',
    actionTimeout: 5_000,
    launchOptions: {
      executablePath: CHROME_PATH || undefined,
      args: chromiumFlags,
    },
  },
});
