import { tsImport } from 'tsx/esm/api';

/**
 * The build adapter: keeps what publishing needs of a build of the code. Next.js loads it with plain Node.js, which cannot read
 * TypeScript, so the work is in code-build.ts.
 *
 * @type {import('next').NextAdapter}
 */
export default {
  name: 'kajpath-code',
  async onBuildComplete(context) {
    const { writeCodeBuild } = await tsImport('./code-build.ts', import.meta.url);
    await writeCodeBuild(context);
  },
};
