import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { EnvironmentError } from './environment-error.ts'
import { isAlive } from './run-folder.ts'

/** Waits until a lock file can be made; what it holds is the number of our process. */
export async function takeLock(lock: string, patience: number): Promise<void> {
  for (let waited = 0; !tryLock(lock); waited += step) {
    const signature = signatureOf(lock)
    if (waited >= patience) {
      throw new EnvironmentError(
        `Another build (process ${signature ?? 'unknown'}) is writing there; if none runs, delete ${lock}`,
      )
    }
    if (signature !== null && !isAlive(Number(signature))) removeStale(lock, signature)
    await pause(step)
  }
}

const step = 20

function tryLock(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw cause
  }
}

/** What stands in a lock; `null` when it is gone, or so new that its owner may still be signing it. */
function signatureOf(lock: string): string | null {
  try {
    const text = readFileSync(lock, 'utf8')
    return text === '' && Date.now() - statSync(lock).mtimeMs < 5000 ? null : text
  } catch {
    return null
  }
}

// Moved before it is removed: of two that find it stale, one alone succeeds.
function removeStale(lock: string, signature: string): void {
  const moved = `${lock}-${process.pid}`
  try {
    renameSync(lock, moved)
    if (readFileSync(moved, 'utf8') === signature) rmSync(moved)
    else renameSync(moved, lock)
  } catch {
    // Another run was faster.
  }
}
