/** A field with a fault: its id, and what is wrong with it. */
export type ListedFault = { field: string; text: string };

/** The faults of a form, each with a link to its field. */
export function FaultList({ faults }: { faults: ListedFault[] }) {
  return (
    <ul>
      {faults.map(({ field, text }) => (
        <li key={field}>
          <a href={`#${field}`}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
