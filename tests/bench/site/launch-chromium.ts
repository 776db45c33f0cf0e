import { type Browser, chromium } from '@playwright/test';
import { ensureChromium } from '@/lib/cli/ensure-chromium.mjs';
import { chromiumFlags } from '@/tests/config/chromium-flags';

let program: string | undefined;

/** Starts the Chromium that the tests use. Another tool can connect to it at `debuggingPort`. */
export function launchChromium(debuggingPort?: number): Promise<Browser> {
  program ??= ensureChromium();
  if (!program) throw new Error('No Chromium: install one, or name it in CHROME_PATH.');
  const port = debuggingPort ? [`--remote-debugging-port=${debuggingPort}`] : [];
  return chromium.launch({ executablePath: program, args: [...chromiumFlags, ...port] });
}
