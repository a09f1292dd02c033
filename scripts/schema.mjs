// Writes schemas/course.schema.json from what src/stages/parse/settings.ts accepts; tests fail where it is stale.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// Beside the packages that it asks for.
const code = join(resolve('node_modules'), `.kejian-schema-${process.pid}.mjs`)
try {
  await build({
    entryPoints: ['src/course-schema.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: code,
  })
  const { courseSchema } = await import(pathToFileURL(code).href)
  mkdirSync('schemas', { recursive: true })
  writeFileSync('schemas/course.schema.json', courseSchema())
} finally {
  rmSync(code, { force: true })
}
