import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Trace, traceAgain } from './traces.ts'

/** What a build was made of and what it left, with what it said: a build of the same says the same and need do nothing. */
export interface BuildRecord {
  /** When the traces were taken, in milliseconds since 1970. */
  readonly taken: number
  /** What else a build depends on: options, environment, Node. */
  readonly asked: string
  readonly traces: readonly Trace[]
  /** The files that were made. */
  readonly paths: readonly string[]
  readonly findings: readonly string[]
  readonly summary: { readonly made: string; readonly found: string }
}

/** Where the record of a build lies; `asked` tells one command from another. */
export const recordPath = (cache: string, asked: string): string => join(cache, 'builds', digest(asked))

/** The record of a build after which nothing was touched, neither sources nor kejian nor what was made; else `null`. */
export function untouchedSince(path: string, asked: string): BuildRecord | null {
  const record = readRecord(path)
  if (record === null || record.asked !== asked) return null
  const taken = Date.now()
  const traces = retrace(record.traces, record.taken)
  if (traces === null) return null
  // Once compared, what has other times need not be read again.
  if (traces.some((trace, index) => trace !== record.traces[index])) writeRecord(path, { ...record, traces, taken })
  return record
}

/** The traces as they are now, `null` where something is otherwise. */
export function retrace(traces: readonly Trace[], taken: number): readonly Trace[] | null {
  const now: Trace[] = []
  for (const trace of traces) {
    const again = traceAgain(trace, taken)
    if (again === null) return null
    now.push(again)
  }
  return now
}

/** Writes a record down; without one the next build is a slow one, no more. */
export function writeRecord(path: string, record: BuildRecord): void {
  const text = JSON.stringify(record)
  const aside = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(aside, `${digest(text)}\n${text}`)
    renameSync(aside, path)
  } catch {
    rmSync(aside, { force: true })
  }
}

function readRecord(path: string): BuildRecord | null {
  try {
    const [seal = '', text = ''] = readFileSync(path, 'utf8').split('\n')
    return seal === digest(text) ? JSON.parse(text) : null
  } catch {
    return null
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
