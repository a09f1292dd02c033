import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The name under which something is kept: what it was made of. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What tells one browser from another. */
export async function identityOf(executablePath: string): Promise<string> {
  // A browser that was updated in place has another size or date.
  const { size, mtimeMs } = await stat(executablePath).catch(() => ({ size: 0, mtimeMs: 0 }))
  return `${executablePath} ${size} ${mtimeMs}`
}

/** A file of the cache, or `null`; being asked for keeps it young. */
export async function readKnown(path: string): Promise<Uint8Array | null> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return null
  await utimes(path, new Date(), new Date()).catch(() => undefined)
  return bytes
}

/** Puts a file into the cache; one that cannot be written is a slow build, not a failed one. */
export async function keep(path: string, bytes: Uint8Array | string): Promise<void> {
  const aside = `${path}.${process.pid}`
  await writeFile(aside, bytes)
    .then(() => rename(aside, path))
    .catch(() => rm(aside, { force: true }))
}

/** Days after which a PDF that no build asked for is thrown away. */
const keepDays = 14

/** Removes what no build has asked for in a while. */
export async function throwAwayOld(folder: string): Promise<void> {
  const before = Date.now() - keepDays * 86_400_000
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const info = await stat(path).catch(() => null)
    if (info !== null && info.mtimeMs < before) await rm(path, { force: true }).catch(() => undefined)
  }
}
