import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { digest } from '../digest.ts'
import type { Memory } from '../memory.ts'

/** A folder in which builds keep what they have made, each kind in a room of its own: nothing of one room is found in another. */
export interface Store {
  room(name: Room): Memory
  /** Throws away what no build has asked for in a while, and the oldest of what is too much. */
  tidy(): Promise<void>
}

/** What is made for participants and what is made for trainers never lie together; figures and fonts are no reader's. */
type Room = 'participant' | 'trainer' | 'figures' | 'fonts'

/** How much a store may hold; tests give it little. */
export interface Bounds {
  readonly bytes: number
  readonly days: number
}

const usual: Bounds = { bytes: 1_500_000_000, days: 14 }

/** Opens a store in a folder, which is made with the first thing kept. */
export const openStore = (folder: string, bounds: Bounds = usual): Store => ({
  room: (name) => ({
    recall: (key) => readEntry(entryPath(folder, name, key), `${name} ${key}`),
    keep: (key, bytes) => writeEntry(entryPath(folder, name, key), `${name} ${key}`, bytes),
  }),
  tidy: () => tidy(folder, bounds),
})

// In many small folders: large ones are slow on some disks.
function entryPath(folder: string, room: Room, key: string): string {
  const name = digest(`${room} ${key}`)
  return join(folder, room, name.slice(0, 2), name.slice(2))
}

const sealLength = 64

/** With its name in the seal, one entry cannot stand for another. */
const sealOf = (name: string, bytes: Uint8Array): string => digest(digest(name) + digest(bytes))

async function readEntry(path: string, name: string): Promise<Uint8Array | null> {
  const whole = await readFile(path).catch(() => null)
  if (whole === null) return null
  const bytes = whole.subarray(sealLength)
  if (whole.subarray(0, sealLength).toString('latin1') !== sealOf(name, bytes)) {
    await rm(path, { force: true }).catch(() => undefined)
    return null
  }
  // Being asked for keeps it young.
  await utimes(path, new Date(), new Date()).catch(() => undefined)
  return bytes
}

let count = 0

/** One that cannot be written is a slow build, not a failed one. */
async function writeEntry(path: string, name: string, bytes: Uint8Array): Promise<void> {
  count += 1
  const aside = `${path}.${process.pid}.${count}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(aside, Buffer.concat([Buffer.from(sealOf(name, bytes), 'latin1'), bytes]))
    await rename(aside, path)
  } catch {
    await rm(aside, { force: true }).catch(() => undefined)
  }
}

interface Kept {
  readonly path: string
  readonly size: number
  readonly asked: number
}

async function tidy(folder: string, { bytes, days }: Bounds): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => keptAt(join(entry.parentPath, entry.name))),
  )
  const before = Date.now() - days * 86_400_000
  let held = 0
  for (const { path, size, asked } of files.flat().sort((a, b) => b.asked - a.asked)) {
    held += size
    if (held > bytes || asked < before) await rm(path, { force: true }).catch(() => undefined)
  }
}

const keptAt = (path: string): Promise<readonly Kept[]> =>
  stat(path).then(
    ({ size, mtimeMs }) => [{ path, size, asked: mtimeMs }],
    () => [],
  )
