import { join, resolve } from 'node:path';
import { bundleMDX } from 'mdx-bundler';
import { VFile } from 'vfile';
import type { ArticleBody } from '@/lib/content/article';
import { countProseWords } from '@/lib/content/markup/count-prose-words';
import { extractOutline, type Outline } from '@/lib/content/markup/extract-outline';
import { listReferences } from '@/lib/content/markup/list-references';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { remarkMarks } from '@/lib/content/markup/remark-marks';
import type { ImageSize } from '@/lib/content/parse/read-content-files';
import type { Locale } from '@/lib/i18n/locales';
import { type CompiledArticle, cacheKey, readCompiled, writeCompiled } from './compile-cache';
import { refuseCode } from './refuse-code';
import { listSmallerForms, rehypeFigures } from './rehype-figures';
import { rehypeFootnoteNumbers } from './rehype-footnote-numbers';
import { remarkAnswer } from './remark-answer';
import { remarkCiteAfterStop } from './remark-cite-after-stop';
import { remarkHeadingIds } from './remark-heading-ids';
import { remarkRefuseCode } from './remark-refuse-code';

export type CompileRequest = {
  text: ArticleBody;
  locale: Locale;
  images: Map<string, ImageSize>;
  /** Texts that the compiler itself inserts for footnotes. */
  footnotes: { label: string; back: string };
};

/** Compiles one language of an article, or reads it from the cache. `fresh` is true when it was compiled now. */
export async function compileArticle(request: CompileRequest): Promise<CompiledArticle & { fresh: boolean }> {
  const { text, locale, images, footnotes } = request;
  const { file, body, bodyLine } = text;
  // Parsing takes longer than the rest of a cache look-up, so parse only texts with images, whose sizes belong to the key.
  const sizes = body.includes('![') ? sizesOf(extractOutline(parseMdx(body)), images) : [];
  const key = await cacheKey({ file, body, bodyLine, locale, sizes, footnotes });
  const cached = await readCompiled(key);
  if (cached) return { ...cached, fresh: false };
  refuseCode(file, body);
  const outline = extractOutline(parseMdx(body));
  const compiled = {
    code: await bundle(request),
    headings: outline.headings.map(({ id = '', text, depth }) => ({ id, text, depth })),
    terms: [...new Set(listReferences(outline.elements, 'term'))],
    wordCount: countProseWords(outline, locale),
  };
  await writeCompiled(key, compiled);
  return { ...compiled, fresh: true };
}

function sizesOf(outline: Outline, images: CompileRequest['images']) {
  return outline.images.map(({ url }) => [url, images.get(url), ...listSmallerForms(url, images)]);
}

/** Calls mdx-bundler, here only. Errors are thrown, so a failed article never reaches the cache. */
async function bundle({ text, locale, images, footnotes }: CompileRequest): Promise<string> {
  const { file, body, bodyLine } = text;
  const { code } = await bundleMDX({
    // mdx-bundler would read a file that exists at this path, with its frontmatter, instead of the value.
    source: new VFile({ path: join('/in-memory', resolve(file)), value: body }),
    // gray-matter executes JavaScript in frontmatter. The frontmatter is already removed, but disable the engine too.
    grayMatterOptions: (options) => ({ ...options, engines: { javascript: () => ({}), js: () => ({}) } }),
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [
        // First: mdx-bundler's own plugins add code for the frontmatter.
        remarkRefuseCode,
        ...(options.remarkPlugins ?? []),
        remarkMarks,
        remarkHeadingIds,
        [remarkAnswer, { bodyLine }],
        remarkCiteAfterStop,
      ],
      rehypePlugins: [
        ...(options.rehypePlugins ?? []),
        [rehypeFigures, { images }],
        [rehypeFootnoteNumbers, { locale }],
      ],
      remarkRehypeOptions: {
        footnoteLabel: footnotes.label,
        // The default has a class that hides the label.
        footnoteLabelProperties: {},
        footnoteBackLabel: footnotes.back,
      },
    }),
    esbuildOptions: (options) => ({
      ...options,
      // Otherwise Bangla becomes \uXXXX, four times the size.
      charset: 'utf8',
      logLevel: 'silent',
      minify: true,
      target: 'es2022',
    }),
  });
  return code;
}
