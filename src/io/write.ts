import { copyFileSync, linkSync, lstatSync, renameSync, rmSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Entry, isInside, manifestText, readManifest } from '../manifest.ts'
import { cannotWrite, claimFolder, makeFolders, removeEmpty } from './claim.ts'

/** A finished file on its way to the disk. */
export interface Finished {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What is written at once: new files, and every entry that the manifest then holds. */
interface Delivery {
  readonly files: readonly Finished[]
  readonly entries: readonly Entry[]
}

/**
 * Writes into a folder what `make` answers to the files that stand in it from earlier builds: all bytes first aside,
 * then each file in one move, the manifest last. Files of the earlier manifest that are no longer made go; nothing else
 * in the folder is touched. If anything goes wrong, all is as it was.
 */
export async function writeDelivery(
  folder: string,
  make: (before: readonly Entry[]) => Promise<Delivery>,
): Promise<readonly Entry[]> {
  const claim = await claimFolder(folder).catch(explain)
  try {
    const before = await entriesOf(folder)
    const { files, entries } = await make(await stillThere(folder, before))
    const all = [...files, { path: manifestName, bytes: Buffer.from(manifestText(entries)) }]
    const kept = new Set(entries.map((entry) => entry.path))
    const stale = before.map((entry) => entry.path).filter((path) => !kept.has(path))
    await writeAside(join(claim.aside, 'new'), all).catch(explain)
    moveAll(folder, claim.aside, [...stale, ...all.map((file) => file.path)], new Set(stale))
    return entries
  } finally {
    claim.leave()
  }
}

const manifestName = 'manifest.json'

const explain = (cause: unknown): never => {
  throw cannotWrite(cause)
}

/** The entries of what was built before; none where the manifest is missing or not ours. */
async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '')
  return (readManifest(text)?.files ?? []).filter(({ path }) => isInside(path))
}

async function stillThere(folder: string, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const sizes = await Promise.all(
    entries.map(({ path }) =>
      stat(join(folder, path)).then(
        ({ size }) => size,
        () => null,
      ),
    ),
  )
  return entries.filter((entry, index) => entry.size === sizes[index])
}

/** Writes files into a folder that is not theirs yet. */
export async function writeAside(aside: string, files: readonly Finished[]): Promise<void> {
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(aside, path)), { recursive: true })
    await writeFile(join(aside, path), bytes)
  }
}

// Without a pause, so that no signal finds a half-moved folder.
function moveAll(folder: string, aside: string, paths: readonly string[], stale: ReadonlySet<string>): void {
  const undo: (() => void)[] = []
  try {
    for (const path of paths) {
      const target = join(folder, path)
      if (!stale.has(path)) undo.push(makeFolders(dirname(target)))
      undo.push(backUp(target, join(aside, 'old', path)))
      if (stale.has(path)) rmSync(target, { force: true })
      else renameSync(join(aside, 'new', path), target)
    }
  } catch (cause) {
    for (const step of undo.reverse()) step()
    explain(cause)
  }
  for (const path of stale) removeEmpty(dirname(resolve(folder, path)), resolve(folder))
}

/** Keeps what stands at a path; the function it returns puts it back, or makes sure that nothing is there. */
function backUp(target: string, copy: string): () => void {
  const info = lstatSync(target, { throwIfNoEntry: false })
  if (info === undefined) return () => rmSync(target, { force: true })
  if (info.isDirectory()) throw new Error(`${target} is a folder, expected a file or nothing: remove it`)
  makeFolders(dirname(copy))
  try {
    linkSync(target, copy)
  } catch {
    // Not every disk knows two names for one file.
    copyFileSync(target, copy)
  }
  return () => renameSync(copy, target)
}
