import { type Built, build } from '../build.ts'
import { tryFolder } from '../io/claim.ts'
import type { Printer } from '../io/print.ts'
import { openCachedPrinter } from '../io/print-cache.ts'
import { startProgress } from '../io/progress.ts'
import { provideBrowser } from '../io/provide-browser.ts'
import type { ReadSource } from '../io/read-courses.ts'
import { hasErrors } from '../problem.ts'
import type { Arguments } from './arguments.ts'
import { loadFormat } from './formats/index.ts'
import { cacheFolder, openDrawer } from './open-drawer.ts'
import { conclude, report, say, summary } from './say.ts'

/** Builds courses and says what came of it; the number is the exit code. */
export async function buildAll(asked: Arguments, folders: readonly string[], read: ReadSource): Promise<number> {
  const started = performance.now()
  tryFolder(asked.out)
  let end = (): void => undefined
  try {
    const built = await build({
      folders,
      out: asked.out,
      everything: asked.folders.length === 0,
      date: sourceDate(),
      read,
      openPrinter,
      openDrawer,
      progress: (total) => {
        const progress = startProgress(total, process.stderr)
        end = progress.end
        return progress.done
      },
    })
    end()
    return await tell(built, asked, performance.now() - started)
  } finally {
    end()
  }
}

async function openPrinter(): Promise<Printer> {
  const executablePath = await provideBrowser((line) => say(line, 0))
  return openCachedPrinter({ executablePath }, await cacheFolder())
}

async function tell({ problems, entries }: Built, { out, format }: Arguments, milliseconds: number): Promise<number> {
  const written = await loadFormat(format)
  report(problems, written)
  if (hasErrors(problems)) return say(`Nothing was written: ${summary(problems)}`, 1)
  const pages = entries.reduce((sum, entry) => sum + (entry.pages ?? 0), 0)
  const size = entries.reduce((sum, entry) => sum + entry.size, 0) / 1_000_000
  const made = `${entries.length} files, ${pages} pages, ${size.toFixed(1)} MB in ${out}`
  conclude(`${made} after ${(milliseconds / 1000).toFixed(1)} s, ${summary(problems)}`, written)
  return 0
}

// A fixed day where none is named: the same source gives the same bytes.
function sourceDate(): number {
  const given = Number(process.env['SOURCE_DATE_EPOCH'])
  return Number.isSafeInteger(given) && given > 0 ? given : 1_735_689_600
}
