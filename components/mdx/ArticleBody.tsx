import type { PropsWithChildren, ReactNode } from 'react';
import type { Page } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { renderArticle } from '@/lib/mdx/render-article';
import { Answer } from './Answer';
import { bindRenderers } from './author-renderers';
import { ScrollCode } from './ScrollCode';
import { ScrollTable } from './ScrollTable';
import { SectionHeading } from './SectionHeading';

type Props = {
  article: Page;
  code: string;
  library: Library;
  /** What stands between the answer and the text. */
  afterAnswer?: ReactNode;
};

/** The text of an article or of a page about the site: Markdown's elements, and the components that its author may use. */
export function ArticleBody({ article, code, library, afterAnswer }: Props) {
  const Content = renderArticle(code);
  return (
    <Content
      components={{
        h2: SectionHeading,
        Answer: (props: PropsWithChildren) => (
          <>
            <Answer {...props} />
            {afterAnswer}
          </>
        ),
        pre: ScrollCode,
        table: ScrollTable,
        ...bindRenderers(article, library),
      }}
    />
  );
}
