const path = 'M4 54C64 54 44 14 104 14s40 40 92 32';

/** The winding path of the site's mark, drawn wide: it breaks off where the reader stands. */
export function PathEnd() {
  return (
    <svg className="path-end" viewBox="0 0 320 64" aria-hidden="true">
      <path d={path} />
      <path className="lane" d={path} />
      <path className="gone" d="M216 41c24-8 30-27 54-25s20 22 46 20" />
    </svg>
  );
}
