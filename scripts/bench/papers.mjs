// The pages of workbook and guide as HTML, and how long the browser takes to print them without any help.
import { join } from 'node:path'
import { build } from 'esbuild'
import puppeteer from 'puppeteer'
import { run } from './measure.mjs'

/** Writes `workbook.html` and `guide.html` of a course into a folder; gives their paths. */
export async function writePapers(project, course, folder) {
  const script = join(project, 'node_modules/.cache/kejian-bench-papers.mjs')
  await build({
    entryPoints: [join(project, 'scripts/bench/papers.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  await run(process.execPath, [script, course, folder], { cwd: project })
  return { workbook: join(folder, 'workbook.html'), guide: join(folder, 'guide.html') }
}

/** Seconds that one direct print of a page takes, a fresh browser included. */
export async function printOnce(path, browser) {
  const started = process.hrtime.bigint()
  const open = await puppeteer.launch({ executablePath: browser, headless: 'shell', args: ['--no-sandbox'] })
  try {
    const page = await open.newPage()
    await page.goto(`file://${path}`)
    await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
  } finally {
    await open.close()
  }
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, memory: null }
}
