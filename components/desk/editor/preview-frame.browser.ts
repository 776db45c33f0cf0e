/** Shows pages in a frame, without a blank moment: a second one loads behind it and takes its place, scrolled to the same height. */
export function createPreviewFrame(first: HTMLIFrameElement): (address: string) => void {
  let shown = first;
  let wanted = '';
  let loading: HTMLIFrameElement | undefined;

  function load(address: string): void {
    const next = shown.cloneNode() as HTMLIFrameElement;
    loading = next;
    next.classList.add('loading');
    next.hidden = false;
    next.src = address;
    next.addEventListener(
      'load',
      () => {
        const top = shown.contentWindow?.scrollY ?? 0;
        next.contentWindow?.scrollTo(0, top);
        next.classList.remove('loading');
        shown.remove();
        shown = next;
        loading = undefined;
        if (wanted !== address) load(wanted);
      },
      { once: true },
    );
    shown.after(next);
  }

  return (address) => {
    wanted = address;
    if (!loading) load(address);
  };
}
