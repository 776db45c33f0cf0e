/*
 * Where the form asks for a proof of work, because many forms come at once: the browser works it out, and the form is good to
 * be sent as soon as it has. Without this the same form is taken after a while.
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

/** The first number that makes a hash with so many zero bits at its beginning. */
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
