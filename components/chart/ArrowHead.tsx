/** The end of an arrow that comes from above. The line to it is the border of the text beside it. */
export function ArrowHead() {
  return (
    <svg width="16" height="10" aria-hidden="true">
      <path d="M0 0h16L8 10z" />
    </svg>
  );
}
