import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readManifest } from '@/lib/publish/manifest';

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
const { documents } = await readManifest('.next');
const pages = Object.entries(documents).filter(([, { file }]) => file.endsWith('.html'));

for (const [path, { file }] of pages) {
  test(`${path} is valid HTML`, async () => {
    const { results } = await validator.validateString(
      await readFile(`.next/documents/${file}`, 'utf8'),
      path,
    );
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });
}
