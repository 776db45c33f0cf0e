import { announce } from '@/components/take-home/announce.browser';
import { startTakeHome } from '@/components/take-home/start-take-home.browser';

/** Shows the calculator, and lets it compute. Links to other sums fill in its form: their pages are on the site. */
export function computeInFile(): void {
  const calculator = document.querySelector<HTMLElement>('.calc');
  const form = startTakeHome({ settle: ({ reply, isSent }) => announce(reply, { isSent }) });
  if (!calculator || !form) return;
  calculator.hidden = false;
  document.querySelector('.no-script')?.remove();
  calculator.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="?"]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    for (const [name, value] of new URL(link.href).searchParams) {
      const field = form.elements.namedItem(name);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
}
