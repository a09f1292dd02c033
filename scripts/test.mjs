// Everything that `npm test` holds the project to; the last line counts what passed and what failed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFirefox } from './find-firefox.mjs'

const folder = mkdtempSync(join(tmpdir(), 'kejian-test-'))
const report = join(folder, 'vitest.json')

const steps = [
  { name: 'bundle', command: 'node scripts/bundle.mjs' },
  { name: 'browser', command: 'node build/kejian.js setup' },
  { name: 'qpdf', command: 'node scripts/provide-qpdf.mjs' },
  { name: 'firefox', command: 'node scripts/provide-firefox.mjs' },
  { name: 'types', command: 'npx --no-install tsc' },
  { name: 'types of the player', command: 'npx --no-install tsc -p src/player' },
  { name: 'types of the drawer', command: 'npx --no-install tsc -p src/drawer' },
  { name: 'types of the remote', command: 'npx --no-install tsc -p src/remote' },
  { name: 'types of the watched pages', command: 'npx --no-install tsc -p src/watch' },
  { name: 'linter', command: 'npx --no-install biome check --error-on-warnings' },
  { name: 'unused code', command: 'npx --no-install knip' },
  {
    name: 'tests',
    command: `npx --no-install vitest run --reporter=default --reporter=json --outputFile.json=${report}`,
  },
]

const failed = steps.filter(({ name, command }) => {
  say(`\n== ${name}: ${command}`)
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status !== 0
})

const counts = readCounts()
rmSync(folder, { recursive: true, force: true })
const broken = failed.filter(({ name }) => name !== 'tests' || counts.failed === 0)
for (const { name } of failed) say(`FAILED: ${name}`)
process.exitCode = failed.length === 0 && counts.passed > 0 ? 0 : 1
if (findFirefox() === null)
  say('\nNot tried in Firefox, which is not on this machine: tests/outputs/deck-firefox.test.ts')
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
say(`\n${counts.passed} passed, ${counts.failed + broken.length} failed${skipped}`)

function say(line) {
  process.stdout.write(`${line}\n`)
}

/** The tests that ran; a runner that did not get as far as its report ran none. */
function readCounts() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}
