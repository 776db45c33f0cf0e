/** The style of books: readers of books set letters, colours and margins themselves. */
export const bookStyle = `
h1, h2, h3 { line-height: 1.35; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.25em; }
ol:lang(bn) { list-style-type: bengali; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.5em; }
th, td { border-top: 1px solid; text-align: left; vertical-align: top; padding: 0.4em 0.6em 0.4em 0; }
sup { line-height: 0; font-size: 0.75em; }
sup a { text-decoration: none; }
small { font-size: 0.875em; }
caption small, .sources small { display: block; font-weight: normal; }
.sources { font-size: 0.9em; }
.in-short, .callout, .read-also, .chart, aside { border: 1px solid; padding: 0.5em 0.75em; margin: 1em 0; }
.in-short-label { font-weight: bold; }
.meta { padding: 0; list-style: none; font-size: 0.9em; }
.chart ol, .chart ul { list-style: none; padding-left: 0.75em; }
.chart svg { display: block; max-width: 100%; fill: currentColor; stroke: currentColor; }
dfn { font-style: normal; font-weight: bold; }
dd { margin: 0 0 0.75em; }
img { max-width: 100%; max-height: 100%; }
`.trim();
