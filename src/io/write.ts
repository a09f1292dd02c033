import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Entry, manifestText, readManifest } from '../manifest.ts'
import { EnvironmentError } from './environment-error.ts'

/** A finished file on its way to the disk. */
export interface Finished {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What is written at once: new files, and every entry the manifest then holds. */
export interface Delivery {
  readonly folder: string
  readonly files: readonly Finished[]
  readonly entries: readonly Entry[]
}

const manifestName = 'manifest.json'

/** The entries of what was built into a folder before; none where the manifest is missing or not ours. */
export async function previousEntries(folder: string): Promise<readonly Entry[]> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '')
  return readManifest(text)?.files ?? []
}

/**
 * Writes a delivery: all bytes first into a folder aside, then each file in one move, the manifest last.
 * Files of the earlier manifest that are no longer made go; nothing else in the folder is touched.
 */
export async function writeDelivery({ folder, files, entries }: Delivery): Promise<void> {
  const aside = join(folder, `.kejian-${process.pid}`)
  try {
    const before = await previousEntries(folder)
    const manifest = { path: manifestName, bytes: Buffer.from(manifestText(entries)) }
    for (const { path, bytes } of [...files, manifest]) {
      await mkdir(dirname(join(aside, path)), { recursive: true })
      await writeFile(join(aside, path), bytes)
    }
    const kept = new Set(entries.map((entry) => entry.path))
    moveAll(
      folder,
      aside,
      files,
      before.filter((entry) => !kept.has(entry.path)),
    )
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new EnvironmentError(`The output could not be written: ${reason}`, { cause })
  } finally {
    await rm(aside, { recursive: true, force: true }).catch(() => undefined)
  }
}

// Without a pause, so that no signal finds a half-moved folder.
function moveAll(folder: string, aside: string, files: readonly Finished[], stale: readonly Entry[]): void {
  for (const { path } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    renameSync(join(aside, path), join(folder, path))
  }
  for (const { path } of stale) {
    rmSync(join(folder, path), { force: true })
    removeEmpty(folder, dirname(path))
  }
  renameSync(join(aside, manifestName), join(folder, manifestName))
}

function removeEmpty(folder: string, path: string): void {
  if (path === '.' || path.startsWith('..')) return
  try {
    rmdirSync(join(folder, path))
    removeEmpty(folder, dirname(path))
  } catch {
    // Something else still stands in it.
  }
}
