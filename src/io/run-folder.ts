import { rmSync } from 'node:fs'
import { lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { EnvironmentError } from './environment-error.ts'

/** A folder for this run's browser profiles; folders of runs that died are cleared away. */
export async function openRunFolder(): Promise<{ readonly path: string; remove(): void }> {
  const base = baseFolder()
  try {
    await mkdir(base, { recursive: true, mode: 0o700 })
    await refuseForeign(base)
    await clearDead(base)
    await mkdir(ownFolder(), { recursive: true })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new EnvironmentError(`The browser has no place for its profile: ${reason}`, { cause })
  }
  return { path: ownFolder(), remove: removeRunFolder }
}

/** Removes this run's folder, whether or not it is there. */
export function removeRunFolder(): void {
  // A browser that has just been killed may still be writing; what resists is cleared by the next run.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      rmSync(ownFolder(), { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
      return
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

// A user without a name, as containers have them, still has a number.
const baseFolder = (): string => join(tmpdir(), `kejian-${process.getuid?.() ?? userInfo().username}`)

const ownFolder = (): string => join(baseFolder(), `run-${process.pid}`)

// The folder for temporary files belongs to everybody: somebody else may have taken our name in it.
async function refuseForeign(base: string): Promise<void> {
  const info = await lstat(base)
  const mine = process.getuid === undefined || info.uid === process.getuid()
  if (!info.isDirectory() || !mine) throw new Error(`${base} is not a folder of ours; remove it`)
}

async function clearDead(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const pid = /^run-(\d+)$/.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    await rm(join(base, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Tells whether a process runs. */
export function isAlive(pid: number): boolean {
  // 0 would mean all of our own.
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
