import { resolve } from 'node:path'
import { type BuildRecord, recordPath, untouchedSince } from '../io/records.ts'
import { obviousBrowser } from '../io/what-counts.ts'
import type { Arguments } from './arguments.ts'
import { cacheFolder } from './cache-folder.ts'

/** Says what the last build said, where nothing was touched since; the number is the exit code. `null`: there is work to do. */
export function sayUntouched(asked: Arguments): number | null {
  if (asked.command !== 'build' || asked.list || asked.format !== 'people') return null
  const asking = askedOf(asked)
  const record = untouchedSince(whereRecorded(asked, asking), asking)
  if (record === null) return null
  report(record, asked)
  return 0
}

/** Where the record of such a build lies. */
export const whereRecorded = ({ cache }: Arguments, asking: string): string => recordPath(cacheFolder(cache), asking)

/** All that a build depends on and that is no file: the command, the environment, Node, and which browser there is. */
export const askedOf = ({ folders, out, handout, only }: Arguments): string =>
  JSON.stringify([
    process.version,
    process.cwd(),
    folders,
    resolve(out),
    out,
    handout,
    only,
    process.env['SOURCE_DATE_EPOCH'] ?? null,
    obviousBrowser(process.env),
  ])

function report({ findings, summary, paths }: BuildRecord, { explain }: Arguments): void {
  for (const finding of findings) process.stderr.write(`${finding}\n`)
  if (explain) for (const path of paths) process.stdout.write(`${path}: as it was, nothing has changed\n`)
  process.stdout.write(`${summary.made}, as they were: nothing has changed, ${summary.found}\n`)
}
