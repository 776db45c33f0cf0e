import { tsImport } from 'tsx/esm/api';

/**
 * The build adapter: writes the documents after `next build`. Next.js loads it with plain Node.js, which cannot read
 * TypeScript, so the work is in write-documents.ts.
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
