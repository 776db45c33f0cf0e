import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '@/lib/cli/find-chromium.mjs';

let program: string | undefined;

/** Starts the Chromium that the tests use. `debuggingPort` lets another tool speak to it. */
export function launchChromium(debuggingPort?: number): Promise<Browser> {
  program ??= findChromium();
  if (!program) throw new Error('No Chromium: install one, or name it in CHROME_PATH.');
  return chromium.launch({
    executablePath: program,
    args: [
      // Chromium refuses its sandbox to root, as whom containers run.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(debuggingPort ? [`--remote-debugging-port=${debuggingPort}`] : []),
    ],
  });
}
