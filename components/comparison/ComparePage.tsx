import { useLocale, useTranslations } from 'next-intl';
import { ArticleSources } from '@/components/article/ArticleSources';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { JsonScript } from '@/components/site/JsonScript';
import type { Library } from '@/lib/content/library';
import type { TableData } from '@/lib/content/tables/table-data';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import { moduleLoader } from '@/lib/publish/module-loader';
import {
  arrangeTable,
  compareMarketplaces,
  listComparedPayoutIds,
} from '@/lib/subject/marketplaces/compare-marketplaces';
import { type CompareQuery, sorts } from '@/lib/subject/marketplaces/compare-query';
import { ChoiceLinks } from './ChoiceLinks';
import { ComparisonTable } from './ComparisonTable';
import type { CompareData } from './compare.browser';

type Props = {
  library: Library;
  table: TableData;
  steps: PageLink[];
  query: CompareQuery;
  /** URL of the browser module. */
  script: string;
};

/** The comparison of marketplaces, sorted and filtered by the query. */
export function ComparePage({ library, table, steps, query, script }: Props) {
  const t = useTranslations('ComparePage');
  const locale = useLocale();
  const { payouts } = library.money;
  const rules = { marketplaces: library.marketplaces, payouts };
  const shown = compareMarketplaces(rules, query);
  const arranged = arrangeTable(table, shown, query.sort);
  const cells = arranged.rows.flatMap((row) => shown.flatMap((id) => row.cells[id] ?? []));
  const sources = library.numberSources(cells.flatMap(({ cite = [] }) => cite));
  const routes = ['', ...listComparedPayoutIds(rules)];
  const address = (change: Partial<CompareQuery>) => href.compare(locale, { ...query, ...change });
  const inOrder = (of: CompareQuery) => compareMarketplaces(rules, of);
  const data: CompareData = {
    columns: shown,
    rows: arranged.rows.map(({ id = '' }) => id),
    usualRows: table.rows.map(({ id = '' }) => id),
    orders: Object.fromEntries(['' as const, ...sorts].map((sort) => [sort, inOrder({ sort, payout: '' })])),
    payouts: Object.fromEntries(routes.map((payout) => [payout, inOrder({ sort: '', payout })])),
    counts: Object.fromEntries(
      routes.map((payout) => [payout, t('count', { count: inOrder({ sort: '', payout }).length })]),
    ),
  };
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <ChoiceLinks
        name="sort"
        label={t('sort')}
        chosen={query.sort}
        options={['' as const, ...sorts].map((sort) => ({
          value: sort,
          label: t(sort || 'usual'),
          address: address({ sort }),
        }))}
      />
      <ChoiceLinks
        name="payout"
        label={t('payout')}
        chosen={query.payout}
        options={routes.map((payout) => ({
          value: payout,
          label: payouts[payout]?.name[locale] ?? t('all'),
          address: address({ payout }),
        }))}
      />
      <p role="status">{data.counts[query.payout]}</p>
      <ComparisonTable hasAnchors table={arranged} numberOf={(id) => sources.get(id)?.number} />
      <ArticleSources sources={[...sources.values()]} />
      <JsonScript type="application/json" id="compare-data" data={data} />
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
