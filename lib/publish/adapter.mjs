import { tsImport } from 'tsx/esm/api';

/**
 * The build adapter: after `next build` it makes documents of the prerendered pages.
 * Next.js loads it with plain Node, which cannot read TypeScript; all it does is in write-documents.ts.
 *
 * @type {import('next').NextAdapter}
 */
export default {
  name: 'kajpath-documents',
  async onBuildComplete(context) {
    const { writeDocuments } = await tsImport('./write-documents.ts', import.meta.url);
    await writeDocuments(context);
  },
};
