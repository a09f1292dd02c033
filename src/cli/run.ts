import { EnvironmentError } from '../io/environment-error.ts'
import { findCourses } from '../io/find-courses.ts'
import type { ReadSource } from '../io/read-courses.ts'
import { openReader } from '../io/reading.ts'
import type { Arguments } from './arguments.ts'
import { readAsked } from './read-asked.ts'
import { say } from './say.ts'

/** Runs a command that was understood; the number is the exit code. */
export async function run(asked: Arguments): Promise<number> {
  try {
    if (asked.command === 'setup') return await setup()
    if (asked.command === 'collect') return await (await import('./collect.ts')).collect(asked.folders, asked.out)
    if (asked.command === 'watch') return await (await import('./watch.ts')).watch(asked)
    if (asked.command === 'present') return await (await import('./present.ts')).present(asked)
    const { folders, wrong } = await findCourses(asked.folders)
    if (wrong !== null) return say(wrong, 2)
    return await withReader((read) => runOn(folders, asked, readAsked(read, asked)))
  } catch (cause) {
    if (cause instanceof EnvironmentError) return say(cause.message, 3)
    throw cause
  }
}

async function setup(): Promise<number> {
  const { provideBrowser } = await import('../io/provide-browser.ts')
  process.stdout.write(`Browser: ${await provideBrowser((line) => say(line, 0))}\n`)
  return 0
}

// Hostile text must not hang us: it is read in a thread that can be ended.
async function withReader(work: (read: ReadSource) => Promise<number>): Promise<number> {
  const reader = openReader()
  try {
    return await work(reader.read)
  } finally {
    reader.close()
  }
}

// Imported while the thread gets ready.
async function runOn(folders: readonly string[], asked: Arguments, read: ReadSource): Promise<number> {
  if (asked.command === 'check') return (await import('./check.ts')).checkOnly(folders, read, asked.cache)
  if (asked.list) return (await import('./list.ts')).list(folders, read)
  return (await import('./build-all.ts')).buildAll(asked, folders, read)
}
