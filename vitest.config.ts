import { defineConfig } from 'vitest/config';

// unit: pure, no process; corpus: every policy in the library; contract: real clients over real transports;
// browser: the desk in the system's Chromium, against the built server.
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // One worker for each core: half of the browser and contract tests is waiting, and two cores are what most machines give.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // The core is pure: files may share what they have loaded, in less than half the time.
          isolate: false,
          include: [
            'test/{text,corpus,search,award,answer,files,mcp,batch,transport}/**/*.test.ts',
            'test/architecture.test.ts',
            'test/examples.test.ts',
          ],
        },
      },
      { extends: true, test: { name: 'corpus', include: ['test/policies/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'] },
      },
    ],
  },
});
