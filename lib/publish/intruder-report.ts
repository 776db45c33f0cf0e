/** What is not ours, in all pages of a build. */
type IntruderReport = {
  /** Called for each document. */
  note: (page: string, intruders: string[]) => void;
  /** Throws an error with every tag and the pages that have it, when there is any. */
  assertNone: () => void;
};

/** Creates a report of everything in the documents of a build that is not ours. */
export function createIntruderReport(): IntruderReport {
  const pagesOf = new Map<string, string[]>();
  return {
    note(page, intruders) {
      for (const tag of intruders) pagesOf.set(tag, [...(pagesOf.get(tag) ?? []), page]);
    },
    assertNone() {
      if (pagesOf.size === 0) return;
      const lines = [...pagesOf].map(([tag, pages]) => `  ${tag}\n    in ${pages.sort().join(' ')}`);
      throw new Error(
        [
          'the documents hold what this site does not put into them',
          ...lines,
          'Fix: remove it where it comes from, or in lib/publish/strip-next-runtime.ts when Next.js adds it; what readers need is allowed in lib/publish/allowed-elements.ts',
        ].join('\n'),
      );
    },
  };
}
