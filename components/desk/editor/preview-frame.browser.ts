/** Shows pages in a frame, without a blank moment: a second one loads behind it and takes its place, scrolled to the same height. */
export function createPreviewFrame(place: HTMLElement): (address: string) => void {
  let shown: HTMLIFrameElement | undefined;
  let wanted = '';
  let loading: HTMLIFrameElement | undefined;

  function load(address: string): void {
    const next = document.createElement('iframe');
    loading = next;
    next.title = place.dataset.title ?? '';
    next.toggleAttribute('data-loading', true);
    next.src = address;
    next.addEventListener(
      'load',
      () => {
        const top = shown?.contentWindow?.scrollY ?? 0;
        next.contentWindow?.scrollTo(0, top);
        next.removeAttribute('data-loading');
        shown?.remove();
        shown = next;
        loading = undefined;
        if (wanted !== address) load(wanted);
      },
      { once: true },
    );
    place.append(next);
  }

  return (address) => {
    wanted = address;
    if (!loading) load(address);
  };
}
