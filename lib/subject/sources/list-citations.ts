import { signAnchor } from '@/lib/content/anchors';
import { listCells } from '@/lib/content/charts/list-cells';
import type { Library } from '@/lib/content/library';
import type { Section } from '@/lib/content/markup/extract-sections';
import { listReferences } from '@/lib/content/markup/list-references';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { listProgrammeSources } from '../programmes/list-programme-sources';
import { listFees } from '../take-home/list-fees';

/** Something on the site that cites a source. */
export type Citation = {
  kind: 'article' | 'table' | 'chart' | 'fee' | 'rate' | 'programme' | 'flow' | 'sign';
  href: string;
  /** Title of the article or sign, caption of the table or chart, or name of the marketplace, payout method, programme or flow. */
  label: string;
};

/** The tables and drawings in a section. */
export type ShownInSection = Pick<Section, 'id' | 'elements'>;

/** The sections of each article, by slug: they tell where a table or chart is. */
export type SectionsBySlug = Map<string, ShownInSection[]>;

/** Lists what cites each source, by its id: articles, tables, fees, exchange rates, programmes, flows, signs of traps. */
export function listCitations(
  library: Library,
  locale: Locale,
  sections: SectionsBySlug,
): Map<string, Citation[]> {
  const citations = new Map<string, Citation[]>();
  const add = (sources: string[], citation: Citation) => {
    for (const source of new Set(sources)) {
      citations.set(source, [...(citations.get(source) ?? []), citation]);
    }
  };
  for (const { slug, sources, texts } of library.listArticles()) {
    add(sources, { kind: 'article', href: href.article(locale, slug), label: texts[locale].title });
    for (const { id, elements } of sections.get(slug) ?? []) {
      for (const table of listReferences(elements, 'table').flatMap((name) => library.getTable(name) ?? [])) {
        const cells = table.rows.flatMap((row) => Object.values(row.cells));
        add(
          cells.flatMap(({ cite = [] }) => cite),
          { kind: 'table', href: href.article(locale, slug, id), label: table.caption[locale] },
        );
      }
      for (const chart of listReferences(elements, 'chart').flatMap((name) => library.getChart(name) ?? [])) {
        add(
          listCells(chart).flatMap(({ cite = [] }) => cite),
          { kind: 'chart', href: href.article(locale, slug, id), label: chart.title[locale] },
        );
      }
    }
  }
  const takeHome = href.takeHome(locale);
  for (const { name, cite } of listFees(library.money)) {
    add(cite, { kind: 'fee', href: takeHome, label: name[locale] });
  }
  for (const [currency, rate] of Object.entries(library.money.exchangeRates)) {
    if (rate) add(rate.cite, { kind: 'rate', href: takeHome, label: currency });
  }
  for (const [id, programme] of Object.entries(library.programmes)) {
    const label = programme.name[locale];
    add(listProgrammeSources(programme), { kind: 'programme', href: href.programmes(locale, id), label });
  }
  for (const [id, sign] of Object.entries(library.scamSigns.signs)) {
    const page = { kind: 'sign' as const, href: href.checkMessage(locale, signAnchor(id)) };
    add([...(sign.why.cite ?? []), ...(sign.case?.cite ?? [])], { ...page, label: sign.title[locale] });
  }
  for (const { id, title, sources } of library.listFlows()) {
    add(sources, { kind: 'flow', href: href.flow(locale, id), label: title[locale] });
  }
  return citations;
}
