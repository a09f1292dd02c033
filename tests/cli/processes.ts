import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** The folder in which a run keeps its browsers' profiles. */
const runFolder = (pid: number | undefined): string =>
  join(tmpdir(), `kejian-${process.getuid?.() ?? userInfo().username}`, `run-${pid}`)

/** The processes of a run's browsers: those that name its folder; `main` is the first browser alone. */
export function browsersOf(pid: number | undefined): {
  readonly all: readonly number[]
  readonly main: number | undefined
} {
  const lines = execFileSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8', maxBuffer: 50_000_000 }).split('\n')
  const own = lines.filter((line) => line.includes(`${runFolder(pid)}/`) && !/^\s*\d+\s+Z/.test(line))
  const main = own.find((line) => !line.includes(' --type='))
  return { all: own.map(Number.parseFloat), main: main === undefined ? undefined : Number.parseFloat(main) }
}

/** Whether nothing of a run is left: no process, no folder. */
export const isGone = (pid: number | undefined): boolean =>
  browsersOf(pid).all.length === 0 && !existsSync(runFolder(pid))
