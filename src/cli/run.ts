import { EnvironmentError } from '../io/environment-error.ts'
import type { ReadSource } from '../io/read-courses.ts'
import type { Arguments } from './arguments.ts'
import type { Command } from './commands.ts'
import { say } from './say.ts'

/** Runs a command that was understood; the number is the exit code. */
export async function run(asked: Arguments): Promise<number> {
  try {
    return await runners[asked.command](asked)
  } catch (cause) {
    if (cause instanceof EnvironmentError) return say(cause.message, 3)
    throw cause
  }
}

// Each is imported only where it is asked for.
const runners: Readonly<Record<Command, (asked: Arguments) => Promise<number>>> = {
  build: (asked) =>
    onCourses(asked, async (folders, read) =>
      asked.list
        ? (await import('./list.ts')).list(folders, read, asked.only)
        : (await import('./build-all.ts')).buildAll(asked, folders, read),
    ),
  check: (asked) =>
    onCourses(asked, async (folders, read) => (await import('./check.ts')).checkOnly(asked, folders, read)),
  setup: async () => {
    const { provideBrowser } = await import('../io/provide-browser.ts')
    process.stdout.write(`Browser: ${await provideBrowser((line) => say(line, 0))}\n`)
    return 0
  },
  collect: async ({ folders, out }) => (await import('./collect.ts')).collect(folders, out),
  watch: async (asked) => (await import('./watch.ts')).watch(asked),
  present: async (asked) => (await import('./present.ts')).present(asked),
  new: async (asked) => (await import('./new.ts')).begin(asked),
  pace: ({ folders, course }) => withReader(async (read) => (await import('./pace.ts')).pace(folders, course, read)),
}

/** What is done with the courses in some folders. */
type Work = (folders: readonly string[], read: ReadSource) => Promise<number>

async function onCourses(asked: Arguments, work: Work): Promise<number> {
  const { findCourses } = await import('../io/find-courses.ts')
  const { folders, wrong } = await findCourses(asked.folders)
  if (wrong !== null) return say(wrong, 2)
  const { readAsked } = await import('./read-asked.ts')
  return withReader((read) => work(folders, readAsked(read, asked)))
}

// Hostile text must not hang us: it is read in a thread that can be ended.
async function withReader(work: (read: ReadSource) => Promise<number>): Promise<number> {
  const { openReader } = await import('../io/reading.ts')
  const reader = openReader()
  try {
    return await work(reader.read)
  } finally {
    reader.close()
  }
}
