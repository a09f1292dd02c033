import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { findCourses } from '../io/find-courses.ts'
import { loadCourse } from '../io/load.ts'
import type { ReadSource } from '../io/read-courses.ts'
import { error, hasErrors, type Place, type Problem } from '../problem.ts'
import { limits } from '../source.ts'
import type { SavedLog } from '../stages/pace/deliveries.ts'
import { readLog } from '../stages/pace/read-log.ts'
import { paceReport } from '../stages/pace.ts'
import { report, say, summary } from './say.ts'

/** Says how a course's plan and its deliveries differ; the number is the exit code. */
export async function pace(files: readonly string[], named: string | null, read: ReadSource): Promise<number> {
  const all = await Promise.all([...new Set(files)].map(readOne))
  const logs = all.flatMap((one) => ('log' in one ? [one] : []))
  const wrong = all.flatMap((one) => ('log' in one ? [] : [one]))
  const [first] = logs
  if (first === undefined) return refuse(wrong)
  const found = await findCourses(named === null ? [] : [named])
  if (found.wrong !== null) return say(found.wrong, 2)
  const folder = found.folders.find((one) => named !== null || basename(resolve(one)) === first.log.course)
  if (folder === undefined)
    return say(
      `Unexpected log of the course "${first.log.course}", expected one under slides/: name its folder with --course`,
      2,
    )
  const source = await loadCourse(folder)
  const { course, problems } = await read(source)
  if (course === null) return refuse([...wrong, ...problems])
  const told = paceReport(course, logs, source.files)
  const findings = [...wrong, ...told.problems]
  report(findings)
  if (told.report === '') return say(`Nothing to compare: ${summary(findings)}`, 1)
  process.stdout.write(told.report)
  return hasErrors(findings) ? 1 : 0
}

function refuse(problems: readonly Problem[]): number {
  report(problems)
  return say(`Nothing to compare: ${summary(problems)}`, 1)
}

async function readOne(path: string): Promise<SavedLog | Problem> {
  const place: Place = { path, line: 1, column: 1 }
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return error('pace', place, 'Unexpected missing file, expected a delivery log: look at its name')
  if (bytes.length > limits.textBytes)
    return error(
      'pace',
      place,
      `Unexpected file of more than ${limits.textBytes / 1_000_000} MB, expected a delivery log`,
    )
  const log = readLog(path, bytes.toString('utf8'))
  return 'kejian' in log ? { path, log } : log
}
