import { build } from '../../src/build.ts'
import { openDrawer } from '../../src/io/draw.ts'
import { findBrowser } from '../../src/io/find-browser.ts'
import { openPrinter } from '../../src/io/print.ts'
import { formatProblem, hasErrors } from '../../src/problem.ts'
import { readSource } from '../../src/read.ts'

// A process of its own, so that it takes the looks of the project in which it stands: builds what it is asked for
// without any memory, in one browser that stays open.
const executablePath = (await findBrowser()) ?? ''
const printer = await openPrinter({ executablePath })
const lent = { ...printer, close: () => undefined }

process.on('message', async (out: string) => {
  const { problems } = await build({
    folders: ['slides/day'],
    out,
    everything: true,
    date: 1_735_689_600,
    read: (source) => readSource(source),
    openPrinter: async () => lent,
    openDrawer: async () => openDrawer({ executablePath, script: '' }),
    progress: () => () => undefined,
  })
  process.send?.({ findings: problems.map(formatProblem), failed: hasErrors(problems) })
})
process.on('disconnect', () => {
  printer.close()
  process.exit()
})
