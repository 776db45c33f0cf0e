import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { stepAnchor } from '@/lib/content/anchors';
import { firstSlug } from '@/lib/content/article';
import type { LearningPath } from '@/lib/content/learning-paths';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { readingMinutes } from '@/lib/i18n/count-words';
import { href } from '@/lib/i18n/href';
import { moduleLoader } from '@/lib/publish/module-loader';
import { PathProgress } from './PathProgress';
import { ReadMark } from './ReadMark';

type Props = {
  path: LearningPath;
  steps: PageLink[];
  /** Word counts of the steps' articles in this language, by slug. */
  wordCounts: Map<string, number>;
  /** URL of the browser module. */
  script: string;
};

/** A learning path: its articles in order, and what the reader knows after each. */
export function LearningPathPage({ path, steps, wordCounts, script }: Props) {
  const t = useTranslations('LearningPathPage');
  const locale = useLocale();
  const minutesOf = (slug: string) => readingMinutes(wordCounts.get(slug) ?? 0, locale);
  const minutes = path.steps.reduce((sum, { article }) => sum + minutesOf(article.slug), 0);
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{path.title[locale]}</h1>
      <p className="lead">{path.description[locale]}</p>
      <p className="meta">{t('length', { count: path.steps.length, minutes })}</p>
      <PathProgress path={path} />
      <ol className="articles">
        {path.steps.map(({ article, outcome }, index) => (
          <li key={article.id}>
            <p className="meta">{t('step', { number: index + 1, minutes: minutesOf(article.slug) })}</p>
            <h2 id={stepAnchor(index + 1)}>
              <a href={href.article(locale, article.slug)}>{article.texts[locale].title}</a>
            </h2>
            <p>
              <strong>{t('outcome')}</strong> {outcome[locale]}
            </p>
            <ReadMark slug={firstSlug(article)} heading={stepAnchor(index + 1)} />
          </li>
        ))}
      </ol>
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
