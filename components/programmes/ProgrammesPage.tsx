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
import { ProgrammeRow } from './ProgrammeRow';

type Props = {
  library: Library;
  steps: PageLink[];
  /** URL of the browser module. */
  script: string;
};

/** Free training: how many are open, then the programmes in groups, then how old their news is. */
export function ProgrammesPage({ library, steps, script }: Props) {
  const t = useTranslations('ProgrammesPage');
  const locale = useLocale();
  const { today } = library;
  const programmes = listProgrammes(library);
  const { open, ask, closed } = countProgrammes(library);
  const sources = library.numberSources(programmes.flatMap(listProgrammeSources));
  return (
    <>
      <Breadcrumb steps={steps} />
      <div className="board">
        <div>
          <h1>{t('title')}</h1>
          <div className="in-short">
            <p className="in-short-label">{formatDate(today, locale)}</p>
            <p>
              <strong>{t('open', { count: open })}</strong> {t('others', { ask, closed })}{' '}
              {t('advice', { count: open })}
            </p>
          </div>
          {(['open', 'unsure', 'closed'] as const).map((state) => {
            const rows = programmes.filter((programme) => programme.state === state);
            return (
              rows.length > 0 && (
                <section key={state} aria-labelledby={`programmes-${state}`}>
                  <h2 id={`programmes-${state}`}>
                    {t(state === 'open' ? 'openGroup' : state)}{' '}
                    <small className="count">{t('count', { count: rows.length })}</small>
                  </h2>
                  {state === 'unsure' && <p className="hint">{t('explanation')}</p>}
                  <ul>
                    {rows.map((programme) => (
                      <ProgrammeRow
                        key={programme.id}
                        {...{ programme, today }}
                        phrases={library.tablePhrases[locale]}
                        numberOf={(source) => sources.get(source)?.number}
                      />
                    ))}
                  </ul>
                </section>
              )
            );
          })}
        </div>
        <NewsTimeline axis={placeNews(programmes, { today, phrases: library.tablePhrases })} />
      </div>
      <ArticleSources sources={[...sources.values()]} />
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
