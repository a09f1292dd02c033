import { type Built, build } from '../build.ts'
import { tryFolder } from '../io/claim.ts'
import { startProgress } from '../io/progress.ts'
import type { ReadSource } from '../io/read-courses.ts'
import { outputs } from '../outputs/index.ts'
import { hasErrors } from '../problem.ts'
import type { Arguments } from './arguments.ts'
import { loadFormat } from './formats/index.ts'
import { memoriesIn, openCache, openDrawer, openPrinter } from './open-cache.ts'
import { beginRecord } from './record-build.ts'
import { conclude, madeIn, report, say, summary } from './say.ts'
import { sourceDate } from './source-date.ts'

/** Builds courses and says what came of it; the number is the exit code. */
export async function buildAll(asked: Arguments, folders: readonly string[], read: ReadSource): Promise<number> {
  const started = performance.now()
  const unknown = asked.only?.find((name) => outputs.every((output) => output.name !== name))
  if (unknown !== undefined)
    return say(`Unexpected output "${unknown}", expected one of ${outputs.map(({ name }) => name).join(', ')}`, 2)
  const everything = asked.folders.length === 0
  const remember = beginRecord(asked, folders)
  tryFolder(asked.out)
  const store = openCache(asked.cache)
  let end = (): void => undefined
  try {
    const built = await build({
      folders,
      out: asked.out,
      everything,
      only: asked.only,
      date: sourceDate(),
      read,
      memories: await memoriesIn(store),
      openPrinter: () => openPrinter(store),
      openDrawer: () => openDrawer(store),
      progress: (total) => {
        const progress = startProgress(total, process.stderr)
        end = progress.end
        return progress.done
      },
    })
    end()
    await store.tidy()
    await remember(built)
    return await tell(built, asked, performance.now() - started)
  } finally {
    end()
  }
}

async function tell({ problems, entries, reasons }: Built, asked: Arguments, milliseconds: number): Promise<number> {
  const format = await loadFormat(asked.format)
  report(problems, format)
  if (asked.explain) for (const { path, why } of reasons) conclude(`${path}: ${why}`, format)
  if (hasErrors(problems)) return say(`Nothing was written: ${summary(problems)}`, 1)
  conclude(`${madeIn(asked.out, entries)} after ${(milliseconds / 1000).toFixed(1)} s, ${summary(problems)}`, format)
  return 0
}
