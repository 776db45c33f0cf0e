import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A zone far from Dhaka, so that a date formatted in the machine's own zone shows itself. */
process.env.TZ = 'America/New_York';

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['tests/{unit,content,component}/**/*.test.{ts,tsx}'],
    // `npm run test:deep` sets it. A test may read it too, for the number of its rounds.
    exclude: process.env.DEEP_TESTS ? [] : ['**/*.deep.test.ts'],
    environment: 'node',
    env: { TZ: 'America/New_York' },
    // Ten seconds are also the bound for hostile content.
    testTimeout: 10_000,
  },
});
