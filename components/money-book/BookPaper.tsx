/** What is printed: the statement of the tax year that is shown, or an invoice. Filled by the browser module; not on a screen. */
export function BookPaper() {
  return (
    <section className="paper" id="paper">
      <table>
        <tbody />
      </table>
    </section>
  );
}
