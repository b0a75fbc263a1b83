import { defineConfig } from 'vitest/config'

/**
 * Pure tests need nothing; only a run that has tests of the `pg` project starts PostgreSQL. Files share the modules their
 * worker has loaded: what they must not share, a database or a server, each makes for itself.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'pure',
          isolate: false,
          setupFiles: ['test/seed.ts'],
          include: ['{src,web,test,bench,tools,packs}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.pg.test.ts', '**/*.e2e.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'pg',
          isolate: false,
          setupFiles: ['test/seed.ts'],
          include: ['{src,test,bench,tools}/**/*.pg.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          isolate: false,
          include: ['test/e2e/**/*.e2e.test.ts'],
          globalSetup: ['test/global-setup.ts', 'test/e2e/unpack-browser.ts'],
          // With answers made late (test/e2e/support.ts) some hundred of them may follow each other.
          testTimeout: 120_000 + 100 * Number(process.env.E2E_LAG ?? 0),
          // A slow answer is no fault: only what never comes is.
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
