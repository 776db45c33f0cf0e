/** Sources of all articles stand at the end of the file: a link in the entry leads back to the mark that was followed. */
export function leadBack(): void {
  const text = document.querySelector<HTMLElement>('#sources')?.dataset.back ?? '';
  const back = document.createElement('a');
  back.textContent = text;
  back.href = '#mark';
  document.addEventListener('click', ({ target }) => {
    const mark = (target as Element).closest<HTMLAnchorElement>('sup a');
    if (!mark) return;
    document.getElementById('mark')?.removeAttribute('id');
    mark.id = 'mark';
    document.querySelector(mark.hash)?.append(' ', back);
  });
}
