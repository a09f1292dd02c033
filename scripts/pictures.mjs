// Builds the examples of docs/writing.md as a course and cuts the pictures that the page shows out of the finished PDFs.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPainter } from './picture-of-page.mjs'
import { png } from './png.mjs'

/** How far above a bookmark's place its box begins, in points. */
const above = { workbook: 18, guide: 18, form: 22, card: 10 }

const pictures = 'docs/pictures'
const folder = mkdtempSync(join(tmpdir(), 'kejian-docs-'))
const papers = new Map()
try {
  const { courseOf, digestOf, examplesIn, lectureName } = await load('tests/docs/examples.ts')
  const examples = examplesIn(readFileSync('docs/writing.md', 'utf8'))
  const course = join(folder, 'course')
  for (const [name, text] of Object.entries(courseOf(examples))) write(join(course, name), text)
  run('scripts/bundle.mjs')
  run('build/kejian.js', 'build', course, '--out', join(folder, 'out'))
  clear()
  const painter = await openPainter()
  try {
    for (const [index, example] of examples.entries()) {
      for (const { name, kind } of example.pictures) {
        const cut = await cutOf(kind, example, lectureName(example, index).replace('.md', ''))
        write(join(pictures, name), png(await painter.paint(cut)))
        process.stdout.write(`${name}\n`)
      }
    }
  } finally {
    await painter.close()
  }
  const made = Object.fromEntries(examples.map((example) => [example.key, digestOf(example)]))
  write(join(pictures, 'made-of.json'), `${JSON.stringify(made, null, 2)}\n`)
} finally {
  for (const { task } of papers.values()) await task.destroy()
  rmSync(folder, { recursive: true, force: true })
}

/** Which part of which page a picture shows: from `top` down to `bottom`, in points from the foot of the page. */
async function cutOf(kind, { key, text }, lecture) {
  if (kind === 'slide') {
    const paper = await open(`participant/deck/${lecture}.pdf`)
    return { bytes: paper.bytes, page: 0, top: Infinity, bottom: 0, width: 480, whole: true }
  }
  const heading = /^# (.+)$/m.exec(text.replaceAll(/<!--[\s\S]*?-->/g, ''))?.[1] ?? ''
  const title = new RegExp(`^:::+${kind === 'card' ? key : 'worksheet'}\\[(.+?)\\]`, 'm').exec(text)?.[1] ?? ''
  const wanted = kind === 'card' || kind === 'form' ? title : heading
  const files = { workbook: 'participant/workbook.pdf', form: 'participant/workbook.pdf', guide: 'trainer/guide.pdf' }
  const paper = await open(files[kind] ?? 'trainer/cards.pdf')
  const found =
    paper.marks.find((mark) => mark.title === wanted || mark.title.replace(/^\d+-\d+a? /, '') === wanted) ??
    paper.marks.find((mark) => mark.title.toLowerCase().split(' ').includes(key))
  if (found === undefined) throw new Error(`Nothing of "${wanted}" in ${files[kind] ?? 'cards.pdf'}`)
  const next = paper.marks.find((mark) => kind === 'card' && mark.page === found.page && mark.y < found.y - 5)
  const notes = kind === 'workbook' ? await notesOn(paper, found) : 0
  const bottom = Math.max(50, kind === 'card' ? found.y - 270 : 0, next === undefined ? 0 : next.y + 24, notes)
  return { bytes: paper.bytes, page: found.page, top: found.y + above[kind], bottom, width: 640 }
}

/** A finished PDF with its bookmarks, flat, in the order of the pages. */
async function open(path) {
  const known = papers.get(path)
  if (known !== undefined) return known
  const bytes = readFileSync(join(folder, 'out/course', path))
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const marks = []
  const collect = async (items) => {
    for (const { title, dest, items: inner } of items) {
      const [page, , , y] = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      marks.push({ title, page: await pdf.getPageIndex(page), y })
      await collect(inner)
    }
  }
  await collect((await pdf.getOutline()) ?? [])
  const paper = { bytes, task, pdf, marks }
  papers.set(path, paper)
  return paper
}

/** Where the lines for notes of one's own begin under a mark, which no example is about. */
async function notesOn({ pdf }, { page, y }) {
  const { items } = await (await pdf.getPage(page + 1)).getTextContent()
  const notes = items.find((item) => item.str === 'My notes' && item.transform[5] < y)
  return notes === undefined ? 0 : notes.transform[5] + 16
}

async function load(entry) {
  // Beside the packages that it asks for.
  const outfile = join(resolve('node_modules'), `.kejian-docs-${process.pid}.mjs`)
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile })
  return import(pathToFileURL(outfile).href).finally(() => rmSync(outfile))
}

function run(...words) {
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${words.join(' ')} failed`)
}

function clear() {
  mkdirSync(pictures, { recursive: true })
  for (const name of readdirSync(pictures)) if (name.endsWith('.png')) rmSync(join(pictures, name))
}

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
