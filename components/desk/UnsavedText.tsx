/** Shows a text that could not be saved, so that nothing is lost. */
export function UnsavedText({ label, text }: { label: string; text: string }) {
  return (
    <p className="form">
      <label htmlFor="unsaved">{label}</label>
      <textarea id="unsaved" readOnly defaultValue={text} rows={8} />
    </p>
  );
}
