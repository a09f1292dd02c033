import { parse, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import type { Spec } from '../figures/chart/definition.ts'

/** Draws a chart as SVG. */
export async function drawChart(
  spec: Spec,
): Promise<{ readonly svg: string } | { readonly wrong: string; readonly line: null }> {
  if (!isSpec(spec)) throw new Error('The chart has no layers')
  const warnings: string[] = []
  const logger = quietLogger((text) => warnings.push(text))
  const view = new View(parse(compile(spec, { logger }).spec), { renderer: 'none', logger })
  const svg = await view.toSVG()
  view.finalize()
  return warnings.length > 0 ? { wrong: warnings.join('; '), line: null } : { svg }
}

const isSpec = (spec: object): spec is TopLevelSpec => 'layer' in spec

function quietLogger(warn: (text: string) => void) {
  const logger = {
    level: () => logger,
    error: (...words: readonly unknown[]) => {
      warn(words.join(' '))
      return logger
    },
    warn: (...words: readonly unknown[]) => {
      warn(words.join(' '))
      return logger
    },
    info: () => logger,
    debug: () => logger,
  }
  return logger
}
