import type { ComponentType, ElementType } from 'react';
import * as React from 'react';
import * as jsxRuntime from 'react/jsx-runtime';

/** Components an article is rendered with: Markdown's elements and the authors' components, by name. */
export type ArticleComponents = Record<string, ElementType>;

/**
 * WorkQueue compiled code into the article's component.
 *
 * mdx-bundler/client would do the same with a React of its own; two Reacts in one tree do not mix.
 */
export function renderArticle(code: string): ComponentType<{ components: ArticleComponents }> {
  const evaluate = new Function('React', 'ReactDOM', '_jsx_runtime', code);
  return evaluate(React, {}, jsxRuntime).default;
}
