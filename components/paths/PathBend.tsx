const path = 'M16 0C16 25 30 25 30 45S2 65 4 80s12 12 12 20';

/** A bend of the way beside a step, like that of the mark of the site; it is as long as the step. */
export function PathBend() {
  return (
    <svg className="bend" viewBox="0 0 32 100" preserveAspectRatio="none" aria-hidden="true">
      <path d={path} />
      <path className="lane" d={path} />
    </svg>
  );
}
