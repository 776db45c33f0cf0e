import { documentLocale } from '@/components/site/document-locale.browser';
import { linkManifest } from '@/components/site/link-manifest.browser';
import { fillText } from '@/lib/i18n/fill-text';
import { offlineAddresses } from '@/lib/i18n/href';
import type { CopyChoice, CopyOffer } from '@/lib/publish/offline/copy-offer';
import { beingMade, fetchOffer, type KeepFault, type Kept, readKept } from './copy-store.browser';

/** The texts that the page passes. */
export type OfflineTexts = Record<'keep' | 'kept' | 'newer' | 'fetching' | 'removed' | KeepFault, string>;

/* The page about keeping the site: offers copies, and has the worker fetch, replace and remove them. */

const byId = (id: string) => document.getElementById(id);
const status = byId('offline-status');
const state = byId('offline-state');
const texts: OfflineTexts = JSON.parse(byId('offline-texts')?.textContent ?? '{}');
const lang = documentLocale();
const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-choice]')];
const labels = new Map(buttons.map((button) => [button, button.textContent ?? '']));
const remove = byId('offline-remove') as HTMLButtonElement | null;

linkManifest();
if (/FBA[NV]|Instagram/.test(navigator.userAgent)) {
  withdrawChoices();
  reveal('offline-in-app');
} else if ('serviceWorker' in navigator && 'caches' in window) void start();
else withdrawChoices();

async function start(): Promise<void> {
  byId('offline-needs')?.setAttribute('hidden', '');
  reveal('offline-choices');
  for (const button of buttons)
    button.addEventListener('click', () => keep(button.dataset.choice as CopyChoice));
  remove?.addEventListener('click', removeAll);
  await show();
}

/** Shows what is kept and what is offered. Without a network there is no offer, and what is kept can only be removed. */
async function show(): Promise<void> {
  const kept = await readKept();
  describe(kept);
  const offer = await waitForOffer();
  if (!offer) return;
  for (const button of buttons) {
    const { size } = offer.copies[button.dataset.choice as CopyChoice];
    button.textContent = fillText(texts.keep, { what: labels.get(button) ?? '', size: size[lang] });
    // What is kept and is the newest needs no button.
    button.hidden = kept?.choice === button.dataset.choice && kept?.key === offer.key;
  }
  const isNewer = kept && kept.key !== offer.key;
  const newer = isNewer && offer.copies[kept.choice];
  if (newer) state?.append(` ${fillText(texts.newer, { day: offer.days[lang], size: newer.size[lang] })}`);
}

function describe(kept: Kept | undefined): void {
  if (state)
    state.textContent = kept ? fillText(texts.kept, { day: kept.days[lang], size: kept.size[lang] }) : '';
  if (remove) remove.hidden = !kept;
}

/** Milliseconds between two questions while the server makes the copies, and how often it is asked. */
const pause = 2_000;
const tries = 20;

async function waitForOffer(): Promise<CopyOffer | undefined> {
  for (let left = tries; left > 0; left -= 1) {
    const offer = await fetchOffer().catch((error: Error) => error);
    if (!(offer instanceof Error)) return offer;
    if (offer.message !== beingMade) return undefined;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return undefined;
}

async function keep(choice: CopyChoice): Promise<void> {
  setBusy(true);
  say(texts.fetching);
  if (!(await waitForOffer())) say(texts.network);
  else {
    await navigator.serviceWorker.register(offlineAddresses.worker, { scope: '/' });
    // So that the browser does not remove it for lack of room without asking.
    await navigator.storage?.persist?.().catch(() => false);
    const fault = await ask({ keep: choice });
    say(fault ? texts[fault] : '');
  }
  setBusy(false);
  await show();
}

async function removeAll(): Promise<void> {
  await ask({ remove: true });
  const registration = await navigator.serviceWorker.getRegistration('/');
  await registration?.unregister();
  say(texts.removed);
  await show();
}

/** Has the worker do something. @returns what stood in the way */
async function ask(message: { keep: CopyChoice } | { remove: true }): Promise<KeepFault | undefined> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data.fault);
    active?.postMessage(message, [port2]);
  });
}

function setBusy(isBusy: boolean): void {
  for (const button of [...buttons, remove]) if (button) button.disabled = isBusy;
}

function say(text: string): void {
  if (status) status.textContent = text;
}

/** The style sheet has shown the choices because there is script, so that nothing moves when this module arrives. */
function withdrawChoices(): void {
  byId('offline-choices')?.classList.remove('with-script');
  byId('offline-needs')?.classList.remove('without-script');
}

function reveal(id: string): void {
  byId(id)?.removeAttribute('hidden');
}
