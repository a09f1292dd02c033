import { Worker } from 'node:worker_threads'
import { error, type Problem } from '../problem.ts'
import type { Read } from '../read.ts'
import { type CourseSource, limits } from '../source.ts'

/** Reads courses, one at a time, in a thread of its own and each file within a deadline. */
export interface Reader {
  read(source: CourseSource): Promise<Read>
  close(): void
}

/** What the thread says: which file it takes up, what came of the course, or that its stack is full. */
export type Answer =
  | { readonly kind: 'begin'; readonly path: string }
  | { readonly kind: 'read'; readonly read: Read }
  | { readonly kind: 'refused'; readonly why: Why }

type Why = 'late' | 'deep' | 'big'

/** Starts the thread, so that it is ready when the first course is loaded. */
export function openReader(deadline: number = limits.readingMs): Reader {
  let thread: Worker | null = startThread()
  const close = (): void => {
    void thread?.terminate()
    thread = null
  }
  return {
    close,
    read: async (source) => {
      thread ??= startThread()
      const { answer, path } = await ask(thread, source, deadline)
      if (answer.kind === 'read') return answer.read
      close()
      return { course: null, problems: [...source.problems, refusal(answer.why, path, deadline)] }
    },
  }
}

// Beside us in build/, where the command is bundled.
const startThread = (): Worker =>
  new Worker(new URL('reader.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.readingMegabytes },
  })

interface Outcome {
  readonly answer: Exclude<Answer, { readonly kind: 'begin' }>
  /** The file that was taken up last. */
  readonly path: string
}

function ask(thread: Worker, source: CourseSource, deadline: number): Promise<Outcome> {
  let path = `${source.folder}/course.yaml`
  let timer: NodeJS.Timeout | undefined
  const asked = new Promise<Outcome>((resolve, reject) => {
    const refuse = (why: Why): void => resolve({ answer: { kind: 'refused', why }, path })
    thread.on('message', (answer: Answer) => {
      if (answer.kind !== 'begin') return resolve({ answer, path })
      // The clock runs only while a file is read, not while the thread starts.
      path = answer.path
      clearTimeout(timer)
      timer = setTimeout(() => refuse('late'), deadline)
    })
    thread.on('messageerror', () => refuse('deep'))
    thread.on('error', (cause) => (isOutOfMemory(cause) ? refuse('big') : reject(cause)))
    thread.postMessage(source)
  })
  return asked.finally(() => {
    clearTimeout(timer)
    // By name: the thread listens to itself too, and would be deaf ever after.
    for (const event of ['message', 'messageerror', 'error']) thread.removeAllListeners(event)
  })
}

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'

function refusal(why: Why, path: string, deadline: number): Problem {
  const reasons: Readonly<Record<Why, string>> = {
    late: `that takes longer than ${deadline / 1000} s to read, expected less: look for very long lines and for signs that are opened and never closed`,
    deep: 'that is nested too deeply to read, expected less: flatten its lists, quotes and brackets',
    big: `that needs more than ${limits.readingMegabytes} MB of memory to read, expected less: split the file`,
  }
  return error('limits', { path, line: 1, column: 1 }, `Unexpected text ${reasons[why]}`)
}
