/** Articles up to which the whole guide is offered as one: 200 are 7 MB as a file, and 2 MB to fetch. */
const mostArticles = 200;

/** Whether a site is small enough to be offered whole: as a file to pass on, as a book, and as a copy for days without a network. */
export function isOfferedWhole(articles: number): boolean {
  return articles <= mostArticles;
}
