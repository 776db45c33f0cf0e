import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { isHandFile } from '@/lib/publish/hand/is-hand-file';
import { readStoredFile } from '@/lib/publish/snapshot/file-store';
import { readManifest, siteFolder } from '@/lib/publish/snapshot/site-folder';

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));

test('every published page is valid HTML', async () => {
  const { documents } = await readManifest();
  const pages = Object.entries(documents).filter(
    // The whole guide in one file leaves out what HTML allows to leave out; its own test writes that in first.
    ([path, { file }]) => file.endsWith('.html') && !isHandFile(path),
  );
  expect(pages.length).toBeGreaterThan(0);
  const faults: string[] = [];
  for (const [path, entry] of pages) {
    const html = (await readStoredFile(siteFolder(), entry)).toString();
    const { results } = await validator.validateString(html, path);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${path}: ${ruleId}: ${message} ${selector ?? ''}`);
    }
  }
  expect(faults).toEqual([]);
});
