/** The winding path of the site, as in public/icon.svg. */
const path = 'M14 54C34 50 16 34 32 32s-2-18 18-22';

/** The mark of the site, beside its name, which says the same to screen readers. */
export function Logo() {
  return (
    <svg
      className="logo"
      viewBox="0 0 64 64"
      width="30"
      height="30"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d={path} strokeWidth="9" strokeLinecap="round" />
      <path d={path} className="lane" strokeWidth="2.5" strokeDasharray="4" />
    </svg>
  );
}
