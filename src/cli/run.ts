import { type Built, build, readCourses } from '../build.ts'
import { EnvironmentError } from '../io/environment-error.ts'
import { findCourses } from '../io/find-courses.ts'
import { openPrinter, type Printer } from '../io/print.ts'
import { startProgress } from '../io/progress.ts'
import { provideBrowser } from '../io/provide-browser.ts'
import { formatProblem, hasErrors, type Problem } from '../problem.ts'
import { plan } from '../stages/plan.ts'
import type { Arguments } from './arguments.ts'
import { onSignals } from './signals.ts'

/** Runs a command that was understood; the number is the exit code. */
export async function run(asked: Arguments): Promise<number> {
  try {
    if (asked.command === 'setup') return await setup()
    const { folders, wrong } = await findCourses(asked.folders)
    if (wrong !== null) return say(wrong, 2)
    if (asked.command === 'check') return await checkOnly(folders)
    return asked.list ? await list(folders) : await buildAll(asked, folders)
  } catch (cause) {
    if (cause instanceof EnvironmentError) return say(cause.message, 3)
    throw cause
  }
}

const say = (line: string, code: number): number => {
  process.stderr.write(`${line}\n`)
  return code
}

async function setup(): Promise<number> {
  process.stdout.write(`Browser: ${await provideBrowser((line) => say(line, 0))}\n`)
  return 0
}

async function checkOnly(folders: readonly string[]): Promise<number> {
  const { courses, problems } = await readCourses(folders)
  report(problems)
  process.stdout.write(
    `${courses.length} ${courses.length === 1 ? 'course' : 'courses'} checked, ${summary(problems)}\n`,
  )
  return hasErrors(problems) ? 1 : 0
}

async function list(folders: readonly string[]): Promise<number> {
  const { courses, problems } = await readCourses(folders)
  report(problems)
  if (hasErrors(problems)) return 1
  const paths = courses.flatMap((course) => plan(course).map((job) => job.artifact.path))
  process.stdout.write(`${[...paths, 'index.html', 'manifest.json'].join('\n')}\n`)
  return 0
}

async function buildAll(asked: Arguments, folders: readonly string[]): Promise<number> {
  const started = performance.now()
  let printer: Printer | null = null
  const forget = onSignals(() => printer?.close())
  let end = (): void => undefined
  try {
    const built = await build({
      folders,
      out: asked.out,
      everything: asked.folders.length === 0,
      date: sourceDate(),
      openPrinter: async () => {
        printer = await openPrinter({ executablePath: await provideBrowser((line) => say(line, 0)) })
        return printer
      },
      progress: (total) => {
        const progress = startProgress(total, process.stderr)
        end = progress.end
        return progress.done
      },
    })
    end()
    return conclude(built, asked.out, performance.now() - started)
  } finally {
    end()
    forget()
  }
}

function conclude({ problems, entries }: Built, out: string, milliseconds: number): number {
  report(problems)
  if (hasErrors(problems)) return say(`Nothing was written: ${summary(problems)}`, 1)
  const pages = entries.reduce((sum, entry) => sum + (entry.pages ?? 0), 0)
  const size = entries.reduce((sum, entry) => sum + entry.size, 0) / 1_000_000
  process.stdout.write(
    `${entries.length} files, ${pages} pages, ${size.toFixed(1)} MB in ${out} after ${(milliseconds / 1000).toFixed(1)} s, ${summary(problems)}\n`,
  )
  return 0
}

const report = (problems: readonly Problem[]): void => {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
}

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  return `${errors} errors, ${problems.length - errors} warnings`
}

// A fixed day where none is named: the same source gives the same bytes.
function sourceDate(): number {
  const given = Number(process.env['SOURCE_DATE_EPOCH'])
  return Number.isSafeInteger(given) && given > 0 ? given : 1_735_689_600
}
