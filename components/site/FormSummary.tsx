type Props = {
  /** Where the address of the sent form leads: browsers move the focus there. */
  id: string;
  /** What is wrong, in one sentence: screen readers read it when they arrive. */
  title: string;
  /** The fields with a fault: the id of each, and what is wrong with it. */
  faults?: { field: string; text: string }[];
};

/** What is wrong with a form that was sent, above it, with a link to each field. */
export function FormSummary({ id, title, faults = [] }: Props) {
  const titleId = `${id}-problem`;
  return (
    <section id={id} className="callout warning faults" tabIndex={-1} aria-labelledby={titleId}>
      <p id={titleId} role="alert">
        {title}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
