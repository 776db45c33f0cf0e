/** One page of a long list. */
type ListPart<T> = {
  /** From 1. */
  page: number;
  pages: number;
  items: T[];
};

/** Splits a list into pages of at most so many items. An empty list has no page. */
export function splitPages<T>(list: T[], size: number): ListPart<T>[] {
  const pages = Math.ceil(list.length / size);
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    items: list.slice(index * size, (index + 1) * size),
  }));
}
