import { Features, transform } from 'lightningcss';

/** A version as Lightning CSS takes it. */
const version = (major: number, minor = 0) => (major << 16) | (minor << 8);

/** The oldest browsers for which `next build` writes style sheets, unless the project says otherwise. */
const targets = {
  chrome: version(111),
  edge: version(111),
  firefox: version(111),
  safari: version(16, 4),
};

/** Minifies a style sheet of the dev server as `next build` does it, so that both serve the same pages. */
export function minifyAsBuilt(css: string): string {
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(css),
    minify: true,
    targets,
    include: Features.MediaQueries,
    exclude: Features.LightDark,
  });
  return code.toString();
}
