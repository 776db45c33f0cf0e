import { useLocale, useTranslations } from 'next-intl';
import { ArticleSources } from '@/components/article/ArticleSources';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { JsonScript } from '@/components/site/JsonScript';
import type { Library } from '@/lib/content/library';
import type { TableData } from '@/lib/content/tables/table-data';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import { moduleLoader } from '@/lib/publish/module-loader';
import { arrangeTable, compareMarketplaces } from '@/lib/subject/marketplaces/compare-marketplaces';
import type { CompareQuery } from '@/lib/subject/marketplaces/compare-query';
import { Arrangement } from './Arrangement';
import { ChooseTwo } from './ChooseTwo';
import { ComparisonTable } from './ComparisonTable';
import type { CompareData } from './compare.browser';
import { useStatuses } from './use-statuses';

type Props = {
  library: Library;
  table: TableData;
  steps: PageLink[];
  query: CompareQuery;
  /** URL of the browser module. */
  script: string;
};

/** The comparison of marketplaces, sorted and filtered by the query, or two of them side by side. */
export function ComparePage({ library, table, steps, query, script }: Props) {
  const t = useTranslations('ComparePage');
  const locale = useLocale();
  const rules = { marketplaces: library.marketplaces, payouts: library.money.payouts };
  const { orders, payouts, statuses } = useStatuses(rules);
  const { first, second, isPairFault } = query;
  const isPair = first !== '' && second !== '' && !isPairFault;
  const shown = isPair ? [first, second] : compareMarketplaces(rules, query);
  const arranged = arrangeTable(table, shown, query.sort);
  const cells = arranged.rows.flatMap((row) => shown.flatMap((id) => row.cells[id] ?? []));
  const sources = library.numberSources(cells.flatMap(({ cite = [] }) => cite));
  const numberOf = (id: string) => sources.get(id)?.number;
  const nameOf = (id: string) => library.marketplaces[id]?.name[locale] ?? '';
  const data: CompareData = {
    columns: shown,
    rows: arranged.rows.map(({ id = '' }) => id),
    usualRows: table.rows.map(({ id = '' }) => id),
    orders,
    payouts,
    statuses,
  };
  const marketplaces = Object.keys(library.marketplaces).map((id) => ({ id, name: nameOf(id) }));
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <ChooseTwo query={query} marketplaces={marketplaces} />
      {!isPair && <Arrangement rules={rules} query={query} />}
      <p role="status">
        {isPair
          ? t('pair', { first: nameOf(first), second: nameOf(second) })
          : statuses[query.sort]?.[query.payout]}
      </p>
      {isPair && (
        <p>
          <a href={href.compare(locale)}>{t('backToAll')}</a>
        </p>
      )}
      <ComparisonTable isWholePage table={arranged} numberOf={numberOf} shape={isPair ? 'pair' : 'turned'} />
      <ArticleSources sources={[...sources.values()]} />
      {!isPair && <JsonScript type="application/json" id="compare-data" data={data} />}
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
