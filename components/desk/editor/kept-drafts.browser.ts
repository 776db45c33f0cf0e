/* Texts that are not saved stay on the device until they are. */

/** `base`: the version that was opened, so that saving it later still knows what it changed. */
type KeptDraft = { text: string; base: string; at: number };

const keyOf = (path: string) => `desk ${path}`;
/** Milliseconds after which a text that nobody came back to is dropped. */
const longest = 30 * 86_400_000;

export function readDraft(path: string): KeptDraft | undefined {
  try {
    const kept: KeptDraft | null = JSON.parse(localStorage.getItem(keyOf(path)) ?? 'null');
    return kept && Date.now() - kept.at < longest ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(path: string, text: string, base: string): void {
  try {
    localStorage.setItem(keyOf(path), JSON.stringify({ text, base, at: Date.now() } satisfies KeptDraft));
  } catch {
    // A full store: the text is in the page, and saving still works.
  }
}

export function dropDraft(path: string): void {
  try {
    localStorage.removeItem(keyOf(path));
  } catch {}
}
