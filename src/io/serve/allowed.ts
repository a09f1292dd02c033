import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { type Entry, isInside, readManifest } from '../../manifest.ts'

/** What was built into a folder, as its manifest lists it now; `null` where there is none. */
export async function readBuilt(folder: string): Promise<readonly Entry[] | null> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '')
  return readManifest(text)?.files.filter(({ path }) => isInside(path)) ?? null
}

/** A file that may be served. */
export interface Allowed {
  readonly type: string
  readonly bytes: Uint8Array
}

/** A file of the manifest; `null` for every other path, and for a link that leads out of the folder. */
export async function readAllowed(folder: string, path: string): Promise<Allowed | null> {
  const listed = (await readBuilt(folder))?.some((entry) => entry.path === path) ?? false
  const type = types.get(extname(path))
  if (!listed || type === undefined) return null
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))])
    return file.startsWith(root + sep) ? { type, bytes: await readFile(file) } : null
  } catch {
    return null
  }
}

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.pdf', 'application/pdf'],
])
