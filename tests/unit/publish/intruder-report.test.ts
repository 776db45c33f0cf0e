import { expect, test } from 'vitest';
import { createIntruderReport } from '@/lib/publish/intruder-report';

test('the error has every tag, every page that has it, and what to do', () => {
  const report = createIntruderReport();
  report.note('/en/b', ['<iframe>', '<script src="/_next/a.js">']);
  report.note('/bn/a', ['<script src="/_next/a.js">']);
  expect(report.assertNone).toThrow(
    new Error(`the documents hold what this site does not put into them
  <iframe>
    in /en/b
  <script src="/_next/a.js">
    in /bn/a /en/b
Fix: remove it where it comes from, or in lib/publish/strip-next-runtime.ts when Next.js adds it; what readers need is allowed in lib/publish/allowed-elements.ts`),
  );
});

test('documents without anything foreign pass', () => {
  expect(createIntruderReport().assertNone()).toBeUndefined();
});
