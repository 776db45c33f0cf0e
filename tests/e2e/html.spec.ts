import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readManifest } from '@/lib/publish/manifest';

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));

test('every page of the build is valid HTML', async () => {
  const { documents } = await readManifest('.next');
  const pages = Object.entries(documents).filter(([, { file }]) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(0);
  const faults: string[] = [];
  for (const [path, { file }] of pages) {
    const html = await readFile(`.next/documents/${file}`, 'utf8');
    const { results } = await validator.validateString(html, path);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${path}: ${ruleId}: ${message} ${selector ?? ''}`);
    }
  }
  expect(faults).toEqual([]);
});
