import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The PDFs that are meant: those named, those that a name with `*` fits, and those in a folder; each once. */
export async function findCopies(named: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(named.map(copiesAt))
  return [...new Set(found.flat())]
}

async function copiesAt(path: string): Promise<readonly string[]> {
  const info = await stat(path).catch(() => null)
  if (info?.isDirectory() === true) return matching(path, /\.pdf$/i)
  // Not every shell knows what the star means.
  if (info === null && basename(path).includes('*')) return matching(dirname(path), patternOf(basename(path)))
  return [path]
}

async function matching(folder: string, pattern: RegExp): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name))
}

const patternOf = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\*', '.*')}$`, 'i')
