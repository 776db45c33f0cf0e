import type { ComponentType, ElementType } from 'react';
import * as React from 'react';
import * as jsxRuntime from 'react/jsx-runtime';

/** Components that an article is rendered with: Markdown's elements and author components, by name. */
export type ArticleComponents = Record<string, ElementType>;

/**
 * Turns compiled code into the article's component.
 *
 * mdx-bundler/client would do the same with its own React; two Reacts in one tree do not mix.
 */
export function renderArticle(code: string): ComponentType<{ components: ArticleComponents }> {
  const evaluate = new Function('React', 'ReactDOM', '_jsx_runtime', code);
  return evaluate(React, {}, jsxRuntime).default;
}
