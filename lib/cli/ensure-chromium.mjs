import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installPackage } from './install-package.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * Finds a Chromium for the tests, or installs one: Playwright's download first, then Debian's package.
 *
 * @returns path of the program; undefined when none can be installed
 */
export function ensureChromium() {
  return find() ?? (download() ? find() : undefined) ?? (installPackage('chromium') ? find() : undefined);
}

function find() {
  const CHROME_PATH = process.env.CHROME_PATH?.trim();
  if (CHROME_PATH && !existsSync(CHROME_PATH)) {
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, which does not exist: correct it, or unset it.`);
  }
  return [CHROME_PATH, chromium.executablePath(), ...installed].find((path) => path && existsSync(path));
}

function download() {
  console.log('No Chromium found: trying the one that Playwright downloads …');
  const { status } = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 180_000,
  });
  return status === 0;
}
