import { createHash } from 'node:crypto'
import { type BigIntStats, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** How a file or folder was found, so that it can be told later whether it is still so. */
export interface Trace {
  readonly path: string
  readonly kind: Kind
  /** Size and times; nothing for what is not there. */
  readonly look: string
  /** Of a file's bytes or a folder's names; a program is known by its look alone. */
  readonly digest: string
}

type Kind = 'file' | 'folder' | 'program' | 'missing'

/** A file, a folder with the names in it but not what they hold, or what is not there; throws for what is neither, or too large. */
export function traceOf(path: string): Trace {
  const info = lookAt(path)
  if (info === null) return { path, kind: 'missing', look: '', digest: '' }
  if (!isReadable(info)) throw new Error(`${path} is no file or folder that is read`)
  const kind = info.isDirectory() ? 'folder' : 'file'
  return { path, kind, look: lookOf(info), digest: digestOf(path, kind) }
}

/** A program that is too large to be read. */
export function traceOfProgram(path: string): Trace {
  const info = lookAt(path)
  return { path, kind: 'program', look: info === null ? '' : lookOf(info), digest: '' }
}

/** A folder and all in it that is a source: what begins with a dot is none, and installed packages are not. */
export function tracesUnder(folder: string): readonly Trace[] {
  const trace = traceOf(folder)
  // A link to a folder may lead round in circles.
  if (trace.kind !== 'folder' || lstatSync(folder).isSymbolicLink()) return [trace]
  const names = readdirSync(folder).sort()
  return [trace, ...names.filter(isSource).flatMap((name) => tracesUnder(join(folder, name)))]
}

const isSource = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules'

/** The same trace where something is as it was traced, with its look of today; else `null`. `taken`: when, in milliseconds. */
export function traceAgain(trace: Trace, taken: number): Trace | null {
  const { path, kind, look, digest } = trace
  const info = lookAt(path)
  if (info === null || kind === 'missing') return info === null && kind === 'missing' ? trace : null
  const now = lookOf(info)
  // What had been written just then may have been written again without a sign in its times.
  if (now === look && isOlder(info, taken)) return trace
  if (kind === 'program' || !isReadable(info) || info.isDirectory() !== (kind === 'folder')) return null
  return digestOf(path, kind) === digest ? { ...trace, look: now } : null
}

// Who opens a pipe waits for its other end, and a device has no end; no source of ours is as large.
const isReadable = (info: BigIntStats): boolean => info.isDirectory() || (info.isFile() && info.size < 100_000_000n)

const lookAt = (path: string): BigIntStats | null => {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null
  } catch {
    return null
  }
}

const lookOf = ({ size, mtimeNs, ctimeNs, ino, mode }: BigIntStats): string =>
  [size, mtimeNs, ctimeNs, ino, mode].join(' ')

// Clocks of disks tick every few milliseconds, those that tell whole seconds only every other second.
function isOlder({ mtimeNs, ctimeNs }: BigIntStats, taken: number): boolean {
  const latest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs
  const tick = latest % 1_000_000_000n === 0n ? 2_100 : 20
  return Number(latest / 1_000_000n) + tick < taken
}

function digestOf(path: string, kind: 'file' | 'folder'): string {
  const content = kind === 'folder' ? readdirSync(path).sort().join('\n') : readFileSync(path)
  return createHash('sha256').update(content).digest('hex')
}
