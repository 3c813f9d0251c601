import { defineConfig } from 'vitest/config';

// The search cluster: three real nodes, started by the suite; needs a JDK 21 and the engine from Maven Central.
export default defineConfig({
  test: {
    include: ['test/cluster/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
