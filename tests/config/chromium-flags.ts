/** Flags for every Chromium that tests and bench start. */
export const chromiumFlags = [
  // Chromium refuses its sandbox to root, as whom containers run.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
