/* Texts that are not saved stay on the device until they are: each for the account that typed it. */

/** `base`: the version that was opened, so that saving it later still knows what it changed. */
type KeptDraft = { text: string; base: string; at: number };

/** What this tab has sent to be saved, by path. */
type Sent = Record<string, string>;

const keyOf = (person: string, path: string) => `desk ${person} ${path}`;
const sentKey = 'desk sent';
/** Milliseconds after which a text that nobody came back to is dropped. */
const longest = 30 * 86_400_000;

/** @param person  the account that writes */
export function createDrafts(person: string) {
  return {
    read(path: string): KeptDraft | undefined {
      try {
        const kept: KeptDraft | null = JSON.parse(localStorage.getItem(keyOf(person, path)) ?? 'null');
        return kept && Date.now() - kept.at < longest ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    /** @returns whether there was room for it */
    keep(path: string, text: string, base: string): boolean {
      try {
        const kept: KeptDraft = { text, base, at: Date.now() };
        localStorage.setItem(keyOf(person, path), JSON.stringify(kept));
        return true;
      } catch {
        return false;
      }
    },
    drop(path: string): void {
      try {
        localStorage.removeItem(keyOf(person, path));
      } catch {}
    },
  };
}

/** Notes what is sent, in this tab alone: what is typed after it is not saved yet. */
export function noteSent(sent: Sent): void {
  try {
    sessionStorage.setItem(sentKey, JSON.stringify(sent));
  } catch {}
}

export function readSent(): Sent {
  try {
    return JSON.parse(sessionStorage.getItem(sentKey) ?? '{}');
  } catch {
    return {};
  }
}
