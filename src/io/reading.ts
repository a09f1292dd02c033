import { Worker } from 'node:worker_threads'
import { error } from '../problem.ts'
import type { Read } from '../read.ts'
import { type CourseSource, limits } from '../source.ts'

/** Reads courses one after another in a thread of its own, each within a deadline. */
export interface Reader {
  read(source: CourseSource): Promise<Read>
  close(): void
}

/** What the thread says: which file it takes up, what came of a course, or that it cannot go on. */
export type Answer =
  | { readonly kind: 'begin'; readonly path: string }
  | { readonly kind: 'read'; readonly read: Read }
  | { readonly kind: 'too-deep' }

/** Starts the thread, so that it is ready when the first course is loaded. */
export function openReader(deadline: number = limits.readingMs): Reader {
  let thread: Worker | null = startThread()
  let last: Promise<unknown> = Promise.resolve()
  const end = (): void => {
    void thread?.terminate()
    thread = null
  }
  const readOne = async (source: CourseSource): Promise<Read> => {
    thread ??= startThread()
    const result = await ask(thread, source, deadline)
    if (typeof result !== 'string') return result
    ...
  }
  return { read, close: end }
}
