// Writes docs/checks.md from the rules in src/checks, with the first finding of each rule's example in tests/fixtures;
// with --check it writes nothing and fails where the page is not what it would write.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const page = 'docs/checks.md'
const fixtures = 'tests/fixtures/checks'

const { outputFiles } = await build({
  entryPoints: ['src/checks/page.ts'],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  // Beside the packages that it asks for.
  outfile: 'node_modules/.kejian-docs.mjs',
})
const code = join(process.cwd(), 'node_modules', `.kejian-docs-${process.pid}.mjs`)
writeFileSync(code, outputFiles[0].text)
const { checksPage } = await import(code).finally(() => rmSync(code))

const wanted = checksPage(exampleOf)
if (!process.argv.includes('--check')) writeFileSync(page, wanted)
else if (readFileSync(page, 'utf8') !== wanted) {
  process.stderr.write(`${page} is not what the rules say: run "npm run docs"\n`)
  process.exitCode = 1
}

/** The first finding of the first fixture that breaks a rule. */
function exampleOf(rule) {
  const folder = join(fixtures, rule)
  const cases = safely(() => readdirSync(folder), [])
    .filter((name) => name.startsWith('not-ok'))
    .sort()
  const lines = cases.flatMap((name) =>
    safely(() => readFileSync(join(folder, name, 'expected.txt'), 'utf8'), '').split('\n'),
  )
  return lines.find((line) => line.endsWith(`(${rule})`)) ?? null
}

function safely(work, otherwise) {
  try {
    return work()
  } catch {
    return otherwise
  }
}
