import { useLocale } from 'next-intl';
import { AdSlot } from '@/components/ads/AdSlot';
import { CommentsLink } from '@/components/comments/CommentsLink';
import { ArticleBody } from '@/components/mdx/ArticleBody';
import { TermMeanings } from '@/components/mdx/TermMeanings';
import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { absoluteUrl, href } from '@/lib/i18n/href';
import type { CompiledArticle } from '@/lib/mdx/compile-cache';
import { adLoader, moduleLoader } from '@/lib/publish/module-loader';
import { listExplainedTerms } from '@/lib/subject/glossary/list-terms';
import { oldestCheck } from '@/lib/subject/sources/oldest-check';
import { ArticleMeta } from './ArticleMeta';
import { ArticleRail } from './ArticleRail';
import { ArticleSources } from './ArticleSources';
import { ArticleSummary } from './ArticleSummary';
import { ArticleTools } from './ArticleTools';
import { Breadcrumb } from './Breadcrumb';
import { MistakeLink } from './MistakeLink';
import { NextStep } from './NextStep';
import { ReadAlsoList } from './ReadAlsoList';
import { ShareLinks } from './ShareLinks';
import { TableOfContents } from './TableOfContents';

type Props = {
  article: Article;
  compiled: CompiledArticle;
  library: Library;
  steps: PageLink[];
  readAlso: Article[];
  /** URL of the browser module. */
  script: string;
  /** URL of the module that fills advertisement slots; absent when the site has none. */
  adScript: string | undefined;
};

/** An article: breadcrumb, answer, text, the next step, sources, and links to read on. */
export function ArticlePage({ article, compiled, library, steps, readAlso, script, adScript }: Props) {
  const locale = useLocale();
  const { site } = library;
  const sources = library.listSources(article.slug);
  return (
    <>
      <Breadcrumb steps={steps} />
      <article>
        <h1>{article.texts[locale].title}</h1>
        <ArticleSummary
          slug={article.slug}
          publication={article.publication}
          checkedAt={oldestCheck(sources.values())}
          wordCount={compiled.wordCount}
          sources={sources.size}
        />
        <ArticleRail article={article} />
        <ArticleBody
          article={article}
          code={compiled.code}
          library={library}
          afterAnswer={<TableOfContents headings={compiled.headings} />}
        />
        <TermMeanings terms={listExplainedTerms(library, compiled.terms)} />
        <NextStep article={article} places={library.listPathPlaces(article.slug)} />
        {site.ads && <AdSlot ads={site.ads} place="afterText" />}
        <ArticleMeta
          author={site.authors[article.author]?.name[locale]}
          publishedAt={article.publishedAt}
          updatedAt={article.updatedAt}
        />
        <ArticleSources sources={[...sources.values()]} />
        <p className="ask">
          <MistakeLink slug={article.slug} text="link" />
        </p>
        <ReadAlsoList articles={readAlso} />
        <div className="share">
          <ShareLinks url={absoluteUrl(site.url, href.article(locale, article.slug))} />
          <ArticleTools article={article} />
        </div>
        <CommentsLink slug={article.slug} />
      </article>
      <script
        dangerouslySetInnerHTML={{ __html: adScript ? adLoader(script, adScript) : moduleLoader(script) }}
      />
    </>
  );
}
