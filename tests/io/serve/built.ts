import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Entry, manifestText } from '../../../src/manifest.ts'
import { smallDeck } from './small-deck.ts'

/** Puts what a build would have left into a folder: a course, its manifest, and files that are in none. */
export function builtInto(folder: string, courses: readonly string[] = ['tea']): string {
  const files = courses.flatMap((course) => [
    entry(`${course}/trainer/day.html`, 'day', 'trainer', smallDeck(course)),
    entry(`${course}/trainer/deck/01-brewing.html`, 'deck', 'trainer', smallDeck(course)),
    entry(`${course}/trainer/guide.pdf`, 'guide', 'trainer', '%PDF-guide'),
    entry(`${course}/participant/deck/01-brewing.html`, 'deck', 'participant', '<p>participant'),
  ])
  for (const { path, text } of files) write(folder, path, text)
  write(folder, 'manifest.json', manifestText(files.map(({ listed }) => listed)))
  write(folder, `${courses[0]}/trainer/notes.html`, 'in no manifest')
  return folder
}

function entry(path: string, output: string, audience: string, text: string): Made {
  const [course = ''] = path.split('/')
  const size = Buffer.byteLength(text)
  const title = `${output} of ${course}`
  return {
    path,
    text,
    listed: { path, size, sha256: '', pages: null, course, output, audience, title, source: null },
  }
}

interface Made {
  readonly path: string
  readonly text: string
  readonly listed: Entry
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
