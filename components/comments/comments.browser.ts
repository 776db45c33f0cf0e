/*
 * During a flood the form asks for a proof of work. This script computes it, and then the form can be sent. Without the script
 * the same form is accepted a minute later.
 */

const form = document.querySelector<HTMLFormElement>('form[data-difficulty]');
const proof = form?.elements.namedItem('proof');
const token = form?.elements.namedItem('token');
if (form && proof instanceof HTMLInputElement && token instanceof HTMLInputElement && crypto.subtle) {
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.textContent = form.dataset.working ?? '';
  form.prepend(status);
  work(token.value, Number(form.dataset.difficulty)).then((found) => {
    proof.value = found;
    status.textContent = form.dataset.worked ?? '';
  });
}

/** Finds the first number whose hash starts with `bits` zero bits. */
async function work(text: string, bits: number): Promise<string> {
  const encoder = new TextEncoder();
  for (let first = 0; ; first += 512) {
    const numbers = Array.from({ length: 512 }, (_, index) => first + index);
    const hashes = await Promise.all(
      numbers.map((number) => crypto.subtle.digest('SHA-256', encoder.encode(`${text}:${number}`))),
    );
    const found = hashes.findIndex((hash) => new DataView(hash).getUint32(0) >>> (32 - bits) === 0);
    if (found >= 0) return String(first + found);
  }
}
