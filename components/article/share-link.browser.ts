import type { Locale } from '@/lib/i18n/locales';

/** The texts in each language, set by the bundler. */
declare const shareWords: Record<Locale, Record<'share' | 'copy' | 'copied' | 'byHand', string>>;

/**
 * Adds a share button: it opens the phone's share sheet, or copies the link, or (in-app browsers may allow neither) shows the
 * link for copying by hand.
 */
export function offerSharing(): void {
  const tools = document.querySelector<HTMLElement>('.tools');
  if (!tools) return;
  // Not the document's `lang`: what translates pages changes it.
  const locale = location.pathname.split('/')[1] as Locale;
  const { share, copy, copied, byHand } = shareWords[locale];
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const canShare = typeof navigator.share === 'function';
  const button = document.createElement('button');
  button.textContent = canShare ? share : copy;
  const status = document.createElement('output');
  button.addEventListener('click', async () => {
    if (canShare && (await isShared(url))) return;
    if (await isCopied(url)) {
      status.textContent = copied;
      return;
    }
    const field = document.createElement('input');
    field.readOnly = true;
    field.value = url;
    field.setAttribute('aria-label', byHand);
    status.replaceChildren(byHand, field);
    field.select();
    field.scrollIntoView({ block: 'center' });
  });
  tools.append(button, status);
}

/** True when the share sheet opened, also if the reader dismissed it. */
async function isShared(url: string): Promise<boolean> {
  try {
    await navigator.share({ title: document.title, url });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
