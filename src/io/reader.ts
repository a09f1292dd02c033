import { parentPort } from 'node:worker_threads'
import { readSource } from '../read.ts'
import type { CourseSource } from '../source.ts'
import type { Answer } from './reading.ts'

// The other side of `reading.ts`: a thread that may be ended whatever it is doing.
const port = parentPort
const answer = (message: Answer): void => port?.postMessage(message)

port?.on('message', (source: CourseSource) => {
  let current = ''
  const begin = (path: string): void => {
    if (path === current) return
    current = path
    answer({ kind: 'begin', path })
  }
  try {
    answer({ kind: 'read', read: readSource(source, begin) })
  } catch (cause) {
    // The stack is full: the text is nested too deeply, not our code wrong.
    if (!(cause instanceof RangeError)) throw cause
    answer({ kind: 'refused', why: 'deep' })
  }
})
