/**
 * Puts a button into the page's place for sharing: the phone's own share sheet where there is one, else it copies the
 * link. In-app browsers may have neither; then the link is shown, to be copied by hand.
 */
export function offerSharing(): void {
  const tools = document.querySelector<HTMLElement>('.tools');
  if (!tools) return;
  const { share = '', copy = '', copied = '', byHand = '' } = tools.dataset;
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

/** True when the share sheet was shown, whatever the reader did with it. */
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
