import { FaultList, type ListedFault } from './FaultList';

type Props = {
  /** Where the address of the sent form leads: browsers move the focus there. */
  id: string;
  /** What is wrong, in one sentence: screen readers read it when they arrive. */
  title: string;
  faults?: ListedFault[];
};

/** What is wrong with a form that was sent, above it, with a link to each field. */
export function FormSummary({ id, title, faults = [] }: Props) {
  const titleId = `${id}-problem`;
  return (
    <section id={id} className="callout warning faults" tabIndex={-1} aria-labelledby={titleId}>
      <p id={titleId} role="alert">
        {title}
      </p>
      {faults.length > 0 && <FaultList faults={faults} />}
    </section>
  );
}
