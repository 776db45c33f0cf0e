import { expect, test } from 'vitest';
import { mergePolicies } from '@/lib/server/export/merge-policies';

test('one policy allows what each page has inline, and what advertisements of one need', () => {
  const policy = mergePolicies([
    "default-src 'self'; script-src 'self' 'sha256-a=' 'strict-dynamic'; img-src 'self' data: https:; frame-src 'none'",
    "default-src 'self'; script-src 'self' 'sha256-b='; frame-src https:; object-src 'none'",
  ]);
  expect(policy).toBe(
    "default-src 'self'; script-src 'self' 'sha256-a=' 'strict-dynamic' 'sha256-b='; img-src 'self' data: https:; frame-src https:; object-src 'none'",
  );
});
