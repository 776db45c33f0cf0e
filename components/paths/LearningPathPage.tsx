import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { stepAnchor } from '@/lib/content/anchors';
import { firstSlug } from '@/lib/content/article';
import type { LearningPath } from '@/lib/content/learning-paths';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { readingMinutes } from '@/lib/i18n/count-words';
import { href } from '@/lib/i18n/href';
import { bookKilobytes } from '@/lib/publish/hand/estimate-sizes';
import { moduleLoader } from '@/lib/publish/module-loader';
import { PathProgress } from './PathProgress';
import { PathStep } from './PathStep';
import { ReadMark } from './ReadMark';

type Props = {
  path: LearningPath;
  steps: PageLink[];
  /** Word counts of the steps' articles in this language, by slug. */
  wordCounts: Map<string, number>;
  /** The flows that belong to the path. */
  flows?: PageLink[];
  /** URL of the browser module. */
  script: string;
};

/** A learning path: a numbered way through its articles, what the reader knows after each, and the tool at its end. */
export function LearningPathPage({ path, steps, wordCounts, flows = [], script }: Props) {
  const t = useTranslations('LearningPathPage');
  const place = useTranslations('Places');
  const locale = useLocale();
  const { tool } = path;
  const minutesOf = (slug: string) => readingMinutes(wordCounts.get(slug) ?? 0, locale);
  const minutes = path.steps.reduce((sum, { article }) => sum + minutesOf(article.slug), 0);
  const count = path.steps.length;
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{path.title[locale]}</h1>
      <p className="lead">{path.description[locale]}</p>
      <p className="meta">{t('length', { count, minutes })}</p>
      <PathProgress path={path} />
      <ol className="way">
        {path.steps.map(({ article, outcome }, index) => (
          <PathStep
            key={article.id}
            id={stepAnchor(index + 1)}
            href={href.article(locale, article.slug)}
            title={article.texts[locale].title}
            meta={t('minutes', { minutes: minutesOf(article.slug) })}
            outcome={outcome[locale]}
            isLast={!tool && index === count - 1}
          >
            <ReadMark slug={firstSlug(article)} heading={stepAnchor(index + 1)} />
          </PathStep>
        ))}
        {tool && (
          <PathStep
            id={stepAnchor(count + 1)}
            href={href[tool.page](locale)}
            title={place(tool.page)}
            meta={t('tool')}
            outcome={tool.outcome[locale]}
            isLast
            isTool
          />
        )}
      </ol>
      <p className="keep">
        <a href={href.book(locale, path.id)} download rel="nofollow">
          {t('book')}
        </a>{' '}
        <small>{t('bookNote', { size: bookKilobytes(count) })}</small>
      </p>
      {flows.length > 0 && (
        <nav className="check-also" aria-labelledby="flows">
          <h2 id="flows">{t('flows')}</h2>
          <ul className="rows">
            {flows.map(({ href: address, label }) => (
              <li key={address}>
                <a href={address}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
