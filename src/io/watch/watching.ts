import { type FSWatcher, statSync, watch } from 'node:fs'
import { scanFolders } from './scan.ts'

/** Folders that are watched. */
export interface Watching {
  close(): void
}

/** How folders are watched; tests look more or less often. */
export interface WatchOptions {
  /** A folder inside them that is none of their matter: where the output goes. */
  readonly apart: string
  /** Milliseconds between looks of our own: the system forgets folders that were deleted and made anew. */
  readonly every?: number
}

/** Calls back when a file in some folders has changed, come or gone; once for changes that come together. */
export function watchFolders(
  folders: readonly string[],
  { apart, every = 1000 }: WatchOptions,
  changed: () => void,
): Watching {
  const watchers = new Map<string, Ear>()
  let known: string | null = null
  let looking = false
  let again = false
  let closed = false
  let soon: NodeJS.Timeout | null = null
  const look = async (): Promise<void> => {
    again = looking
    if (looking || closed) return
    looking = true
    const seen = await scanFolders(folders, apart)
    looking = false
    for (const folder of folders) listenTo(folder)
    if (known !== null && known !== seen && !closed) changed()
    known = seen
    if (again) hear()
  }
  // An editor writes a file in several steps: what comes together is looked at together.
  const hear = (): void => {
    soon ??= setTimeout(() => {
      soon = null
      void look()
    }, together)
  }
  const forget = (folder: string): void => {
    watchers.get(folder)?.watcher.close()
    watchers.delete(folder)
  }
  const listenTo = (folder: string): void => {
    const id = statSync(folder, { throwIfNoEntry: false })?.ino
    // Who listens to a folder that was deleted does not hear the one that has come in its place.
    if (watchers.has(folder) && watchers.get(folder)?.id !== id) forget(folder)
    if (closed || id === undefined || watchers.has(folder)) return
    try {
      const watcher = watch(folder, { recursive: true }, hear)
      watcher.on('error', () => forget(folder))
      watchers.set(folder, { watcher, id })
    } catch {
      // It is not there now; the next look finds it when it is.
    }
  }
  void look()
  const regular = setInterval(() => void look(), every)
  return {
    close: () => {
      closed = true
      clearInterval(regular)
      if (soon !== null) clearTimeout(soon)
      for (const folder of [...watchers.keys()]) forget(folder)
    },
  }
}

/** Who listens to a folder, and to which: a number tells it from one of the same name. */
interface Ear {
  readonly watcher: FSWatcher
  readonly id: number
}

/** Milliseconds for which changes count as one. */
const together = 12
