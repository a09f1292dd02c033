import { rmSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** A folder for this run's browser profiles; folders of runs that died are cleared away. */
export async function openRunFolder(): Promise<{ readonly path: string; remove(): void }> {
  const base = join(tmpdir(), `kejian-${userInfo().username}`)
  await mkdir(base, { recursive: true })
  await clearDead(base)
  const path = join(base, `run-${process.pid}`)
  await mkdir(path, { recursive: true })
  return { path, remove: () => removeNow(path) }
}

// A browser that has just been killed may still be writing; what resists is cleared by the next run.
function removeNow(path: string): void {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
      return
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

async function clearDead(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const pid = Number(/^run-(\d+)$/.exec(name)?.[1])
    if (Number.isInteger(pid) && pid > 0 && !isAlive(pid)) await rm(join(base, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
