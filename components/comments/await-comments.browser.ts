/** Address of the module that brings the comments; lib/document/browser-modules.ts writes it in. */
declare const commentsModule: string;

/** Loads what brings the comments when the reader comes near the end: a page that is not read so far does not carry it. */
export function awaitComments(): void {
  const place = document.getElementById('comments');
  if (!place) return;
  new IntersectionObserver(
    ([entry], observer) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      // By an element: the policy of a page with advertisements knows no import().
      document.head.append(
        Object.assign(document.createElement('script'), { type: 'module', src: commentsModule }),
      );
    },
    { rootMargin: '800px' },
  ).observe(place);
}
