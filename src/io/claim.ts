import { accessSync, constants, mkdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { EnvironmentError } from './environment-error.ts'
import { takeLock } from './lock.ts'

/** An output folder that is ours alone until we leave it, and a folder in it for what is not yet complete. */
export interface Claim {
  readonly aside: string
  leave(): void
}

/** Waits until no other run writes into a folder, and makes the folder if need be. */
export async function claimFolder(folder: string, patience = 60_000): Promise<Claim> {
  const lock = join(folder, '.kejian-lock')
  const aside = join(folder, '.kejian-aside')
  const removeFolders = makeFolders(folder)
  await takeLock(lock, patience).catch((cause: unknown) => {
    removeFolders()
    throw cause
  })
  const leave = (): void => {
    process.off('exit', leave)
    rmSync(aside, { recursive: true, force: true })
    rmSync(lock, { force: true })
    removeFolders()
  }
  process.once('exit', leave)
  // A run that was killed may have left its own behind.
  rmSync(aside, { recursive: true, force: true })
  return { aside, leave }
}

/** Finds out early whether a folder can be made or written into; makes nothing. */
export function tryFolder(folder: string): void {
  try {
    const info = statSync(folder, { throwIfNoEntry: false })
    if (info === undefined) tryFolder(dirname(resolve(folder)))
    else if (info.isDirectory()) accessSync(folder, constants.W_OK)
    else throw new Error(`${folder} is a file, expected a folder`)
  } catch (cause) {
    throw cannotWrite(cause)
  }
}

/** The machine keeps us from writing. */
export function cannotWrite(cause: unknown): EnvironmentError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return cause instanceof EnvironmentError
    ? cause
    : new EnvironmentError(`The output could not be written: ${reason}`, { cause })
}

/** Makes a folder and those above it; the function it returns removes again what was made, where it is still empty. */
export function makeFolders(folder: string): () => void {
  const made = makeMissing(resolve(folder))
  return () => {
    for (const path of made.toReversed()) removeEmpty(path, dirname(path))
  }
}

// Not with `recursive`: Node then never comes back from a place such as /proc.
function makeMissing(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return []
  const above = makeMissing(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (cause) {
    // Another run was faster.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw cause
  }
  return [...above, folder]
}

/** Removes an empty folder, and those above it that are empty then, up to one that stays. */
export function removeEmpty(folder: string, stays: string): void {
  if (folder === stays) return
  try {
    rmdirSync(folder)
    removeEmpty(dirname(folder), stays)
  } catch {
    // Something else still stands in it.
  }
}
