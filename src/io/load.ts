import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, posix, relative, resolve, sep } from 'node:path'
import type { Asset } from '../course.ts'
import { error, type Place, type Problem } from '../problem.ts'
import { type CourseSource, limits, type SourceFile } from '../source.ts'

/** Reads a course folder once: its texts, its images, and what is wrong with the files themselves. */
export async function loadCourse(folder: string): Promise<CourseSource> {
  const root = resolve(folder)
  const shown = displayPath(root)
  const found: Found = { files: [], assets: [], problems: [] }
  await readFolder(root, '', { root: await realpath(root), shown }, found)
  return { folder: shown, slug: slugOf(root), ...found }
}

interface Found {
  readonly files: SourceFile[]
  readonly assets: Asset[]
  readonly problems: Problem[]
}

interface Where {
  readonly root: string
  readonly shown: string
}

const texts = new Set(['md', 'yaml', 'json', 'csv'])

const mimes: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
])

async function readFolder(folder: string, prefix: string, where: Where, found: Found): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.map((entry) => entry.name).sort()
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules') continue
    await readEntry(join(folder, name), posix.join(prefix, name), where, found)
  }
}

async function readEntry(path: string, name: string, where: Where, found: Found): Promise<void> {
  const place: Place = { path: posix.join(where.shown, name), line: 1, column: 1 }
  const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
  const known = texts.has(extension) || mimes.has(extension)
  const link = (await lstat(path)).isSymbolicLink()
  if (link && !(await staysInside(path, where.root))) {
    found.problems.push(
      error('load', place, 'Unexpected link out of the course, expected a file in its folder: copy the file there'),
    )
    return
  }
  const info = await stat(path)
  if (info.isDirectory() && known) {
    found.problems.push(error('load', place, `Unexpected folder named "${name}", expected a file: rename the folder`))
  } else if (info.isDirectory()) {
    if (!link) await readFolder(path, name, where, found)
  } else if (known && !info.isFile()) {
    found.problems.push(error('load', place, `Unexpected kind of file "${name}", expected an ordinary file`))
  } else if (known) await readFound(path, name, extension, info.size, place, found)
}

async function readFound(
  path: string,
  name: string,
  extension: string,
  size: number,
  place: Place,
  found: Found,
): Promise<void> {
  const mime = mimes.get(extension)
  const limit = mime === undefined ? limits.textBytes * 3 : limits.imageBytes
  if (size > limit) {
    const kind = mime === undefined ? 'text' : 'image'
    const mend = mime === undefined ? 'split the file' : 'make the image smaller'
    found.problems.push(
      error('limits', place, `Unexpected ${kind} of ${size} bytes, expected at most ${limit}: ${mend}`),
    )
    return
  }
  const bytes = await readFile(path)
  if (mime !== undefined) found.assets.push({ path: name, mime, bytes })
  else readText(bytes, name, place, found)
}

function readText(bytes: Uint8Array, name: string, place: Place, found: Found): void {
  try {
    found.files.push({ path: place.path, name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) })
  } catch {
    found.problems.push(
      error('load', place, 'Unexpected bytes, expected text in UTF-8: save the file in that encoding'),
    )
  }
}

async function staysInside(path: string, root: string): Promise<boolean> {
  try {
    const target = await realpath(path)
    return target === root || target.startsWith(root + sep)
  } catch {
    return false
  }
}

function displayPath(root: string): string {
  const shown = relative(process.cwd(), root)
  return (shown === '' ? '.' : shown.startsWith('..') ? root : shown).split(sep).join('/')
}

const slugOf = (root: string): string => basename(root).replace(/[^\p{L}\p{N}._-]+/gu, '-')
