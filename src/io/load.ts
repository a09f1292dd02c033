import type { Stats } from 'node:fs'
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, posix, relative, resolve, sep } from 'node:path'
import type { Asset } from '../course.ts'
import { error, type Place, type Problem, warning } from '../problem.ts'
import { type CourseSource, limits, type SourceFile } from '../source.ts'
import { imageMime } from './image-kind.ts'

/** Reads a course folder once: its texts, its images, and what is wrong with the files themselves. */
export async function loadCourse(folder: string): Promise<CourseSource> {
  const root = resolve(folder)
  const shown = displayPath(root)
  const found: Found = { files: [], assets: [], problems: [] }
  const top = { path: root, name: '', place: { path: shown, line: 1, column: 1 } }
  await readFolder(top, await realpath(root), found).catch((cause: unknown) => {
    found.problems.push(unreadable(top, cause))
  })
  return { folder: shown, slug: slugOf(root), ...found }
}

/** The name of a course in the output: that of its folder. */
export const slugOf = (folder: string): string =>
  basename(resolve(folder)).replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'course'

interface Found {
  readonly files: SourceFile[]
  readonly assets: Asset[]
  readonly problems: Problem[]
}

/** A file or folder: where it lies, its name inside the course, and its place for people. */
interface Entry {
  readonly path: string
  readonly name: string
  readonly place: Place
}

const texts = new Set(['md', 'yaml', 'json', 'csv'])
const images = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg'])

async function readFolder(folder: Entry, root: string, found: Found): Promise<void> {
  const names = (await readdir(folder.path)).sort()
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules') continue
    const place = { path: posix.join(folder.place.path, name.replace(/\p{Cc}/gu, '?')), line: 1, column: 1 }
    const entry = { path: join(folder.path, name), name: posix.join(folder.name, name), place }
    await readEntry(entry, root, found).catch((cause: unknown) => {
      found.problems.push(unreadable(entry, cause))
    })
  }
}

async function readEntry(entry: Entry, root: string, found: Found): Promise<void> {
  const extension = entry.name.split('.').at(-1)?.toLowerCase() ?? ''
  const known = texts.has(extension) || images.has(extension)
  const link = (await lstat(entry.path)).isSymbolicLink()
  const target = await realpath(entry.path)
  const info = await stat(target)
  if (!known && !info.isDirectory()) return
  const wrong = refusal(entry, known, target.startsWith(root + sep), info)
  if (wrong !== null) found.problems.push(error('load', entry.place, wrong))
  // A link to a folder may lead round in circles; what is in that folder is read there.
  else if (info.isDirectory()) await (link ? undefined : readFolder(entry, root, found))
  else if (texts.has(extension)) await readText(entry, info.size, found)
  else await readImage(entry, info.size, found)
}

function refusal({ name }: Entry, known: boolean, inside: boolean, info: Stats): string | null {
  if (/\p{Cc}/u.test(name)) return 'Unexpected control character in a name, expected letters: rename it'
  if (!inside) return 'Unexpected link out of the course, expected a file in its folder: copy the file there'
  if (info.isDirectory()) return known ? `Unexpected folder named "${name}", expected a file: rename the folder` : null
  return info.isFile() ? null : `Unexpected kind of file "${name}", expected an ordinary file`
}

async function readText({ path, name, place }: Entry, size: number, found: Found): Promise<void> {
  // A character takes up to three bytes; the parser counts characters.
  const limit = limits.textBytes * 3
  if (size > limit) {
    const message = `Unexpected text of ${size} bytes, expected at most ${limits.textBytes} characters: split the file`
    found.problems.push(error('limits', place, message))
    return
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
    found.files.push({ path: place.path, name, text })
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    const message = 'Unexpected bytes, expected text in UTF-8: save the file in that encoding'
    found.problems.push(error('load', place, message))
  }
}

/** Reads an image. One that cannot be used is left out and is an error only where a slide shows it. */
async function readImage({ path, name, place }: Entry, size: number, found: Found): Promise<void> {
  if (size > limits.imageBytes) {
    const message = `Unexpected image of ${size} bytes, expected at most ${limits.imageBytes}: make it smaller; until then it is left out`
    found.problems.push(warning('limits', place, message))
    return
  }
  const bytes = await readFile(path)
  const mime = imageMime(bytes)
  if (mime !== null) found.assets.push({ path: name, mime, bytes })
  else {
    const message = `Unexpected bytes in "${name}", expected a PNG, JPEG, GIF, WebP, AVIF or SVG image: export it anew; until then it is left out`
    found.problems.push(warning('load', place, message))
  }
}

function unreadable({ name, place }: Entry, cause: unknown): Problem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
  const reasons: ReadonlyMap<string, string> = new Map([
    ['ENOENT', 'link that leads nowhere, expected a file: mend or delete the link'],
    ['ELOOP', 'link that leads to itself, expected a file: mend or delete the link'],
    ['EACCES', 'file that may not be read, expected one that you may read: change its permissions'],
  ])
  const message = `Unexpected ${reasons.get(code) ?? `file that cannot be read (${code}), expected an ordinary file`}`
  return texts.has(extension) || code === 'EACCES' ? error('load', place, message) : warning('load', place, message)
}

function displayPath(root: string): string {
  const shown = relative(process.cwd(), root)
  return (shown === '' ? '.' : shown.startsWith('..') ? root : shown).split(sep).join('/')
}
