import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { EnvironmentError } from './environment-error.ts'
import { isAlive } from './run-folder.ts'

/** Waits until a lock file can be made; what it holds is the number of our process and when it began. */
export async function takeLock(lock: string, patience: number): Promise<void> {
  for (let waited = 0; !tryLock(lock); waited += step) {
    const signature = signatureOf(lock)
    if (waited >= patience) {
      throw new EnvironmentError(
        `Another build (process ${signature?.split(' ')[0] ?? 'unknown'}) is writing there; if none runs, delete ${lock}`,
      )
    }
    if (signature !== null && !isOwned(signature)) removeStale(lock, signature)
    await pause(step)
  }
}

const step = 20

function tryLock(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx')
    writeSync(file, `${process.pid} ${beginOf(process.pid)}`.trim())
    closeSync(file)
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw cause
  }
}

/** Tells whether who signed a lock still runs; its number alone may be another's by now. */
function isOwned(signature: string): boolean {
  const [pid = '', ...begin] = signature.split(' ')
  return isAlive(Number(pid)) && (begin.length === 0 || begin.join(' ') === beginOf(Number(pid)))
}

/** When a process began, as Linux counts it, and since which start of the machine; elsewhere nothing. */
function beginOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    // A name may hold anything, brackets too.
    return `${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]} ${boot}`
  } catch {
    return ''
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
