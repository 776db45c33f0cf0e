import { useLocale, useTranslations } from 'next-intl';
import { ArticleSources } from '@/components/article/ArticleSources';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { Library } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { formatDate } from '@/lib/i18n/format';
import { moduleLoader } from '@/lib/publish/module-loader';
import { countProgrammes } from '@/lib/subject/programmes/count-programmes';
import { listProgrammeSources } from '@/lib/subject/programmes/list-programme-sources';
import { listProgrammes } from '@/lib/subject/programmes/list-programmes';
import { placeNews } from '@/lib/subject/programmes/place-news';
import { NewsTimeline } from './NewsTimeline';
import { Programme } from './Programme';
import { StatusBoard } from './StatusBoard';

type Props = {
  library: Library;
  steps: PageLink[];
  /** URL of the browser module. */
  script: string;
};

/** Free training: the status board, then each programme. */
export function ProgrammesPage({ library, steps, script }: Props) {
  const t = useTranslations('ProgrammesPage');
  const locale = useLocale();
  const programmes = listProgrammes(library);
  const { open } = countProgrammes(library);
  const sources = library.numberSources(programmes.flatMap(listProgrammeSources));
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <p>{t('open', { count: open, date: formatDate(library.today, locale) })}</p>
      <StatusBoard programmes={programmes} phrases={library.tablePhrases[locale]} />
      <NewsTimeline axis={placeNews(programmes, { today: library.today, phrases: library.tablePhrases })} />
      {programmes.map((programme) => (
        <Programme
          key={programme.id}
          programme={programme}
          phrases={library.tablePhrases[locale]}
          numberOf={(source) => sources.get(source)?.number}
        />
      ))}
      <ArticleSources sources={[...sources.values()]} />
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
