import type { Built } from '../build.ts'
import { findBrowser } from '../io/find-browser.ts'
import { retrace, writeRecord } from '../io/records.ts'
import { traceBrowser, traceOutput, traceSources } from '../io/what-counts.ts'
import { formatProblem, hasErrors } from '../problem.ts'
import type { Arguments } from './arguments.ts'
import { madeIn, summary } from './say.ts'
import { askedOf, whereRecorded } from './untouched.ts'

/** Looks at all that a build is going to read; what it answers records the build, so that the next can tell that nothing has changed. */
export function beginRecord(asked: Arguments, folders: readonly string[]): (built: Built) => Promise<void> {
  const asking = askedOf(asked)
  const begun = Date.now()
  const before = attempt(() => traceSources(folders, asked.folders.length === 0))
  return async ({ problems, entries }) => {
    const browser = await findBrowser().catch(() => null)
    if (before === null || browser === null || hasErrors(problems) || askedOf(asked) !== asking) return
    const taken = Date.now()
    // Of what was changed meanwhile nobody knows which version was built.
    const sources = retrace(before, begun)
    const outputs = attempt(() =>
      traceOutput(
        asked.out,
        entries.map(({ path }) => path),
      ),
    )
    if (sources === null || outputs === null) return
    // Another build may have written there already.
    if (entries.some(({ sha256 }, index) => outputs[index]?.digest !== sha256)) return
    writeRecord(whereRecorded(asked, asking), {
      taken,
      asked: asking,
      traces: [...sources, ...outputs, traceBrowser(browser)],
      paths: entries.map(({ path }) => path),
      findings: problems.map(formatProblem),
      summary: { made: madeIn(asked.out, entries), found: summary(problems) },
    })
  }
}

// What cannot be read is for the build to complain about.
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work()
  } catch {
    return null
  }
}
