import { defineConfig } from 'vitest/config'
import { findFirefox } from './scripts/find-firefox.mjs'

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Browsers and builds share two cores with the tests.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'parts', include: ['tests/**/*.test.ts'], exclude: ['tests/outputs/**'] } },
      {
        extends: true,
        test: {
          name: 'outputs',
          include: ['tests/outputs/**/*.test.ts'],
          // What cannot be tried here is left out, and `npm test` says so.
          exclude: findFirefox() === null ? ['tests/outputs/deck-firefox.test.ts'] : [],
          globalSetup: ['tests/setup/built.ts'],
        },
      },
    ],
  },
})
