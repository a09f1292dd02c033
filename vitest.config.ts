import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Browsers and builds share two cores with the tests.
    maxWorkers: 2,
  },
})
