import { type Problem, warning } from '../problem.ts'
import type { SourceFile } from '../source.ts'
import type { Rule } from './check.ts'
import { contrastOf } from './contrast-ratio.ts'
import { readStyles, type Style } from './styles.ts'

/** Words of a theme stand out from what is behind them. */
export const contrast: Rule = {
  name: 'contrast',
  severity: 'warning',
  says: 'Words of a theme have a contrast of at least 4.5:1 to what is behind them (WCAG 2, level AA), those of 48 px and more 3:1: on a beamer in daylight less cannot be read.',
}

/** The styles of a theme whose words are too pale; a style without a background stands on that of what it is in. */
export function checkContrast({ path, text }: SourceFile): readonly Problem[] {
  const styles = readStyles(text)
  return styles.flatMap((style): readonly Problem[] => {
    const least = style.large ? 3 : 4.5
    const ratio = worst(style.colours, style.behind ?? behindOf(style, styles))
    if (ratio >= least) return []
    const { selector, source, line, column } = style
    const message = `Unexpected contrast of ${ratio.toFixed(2)}:1 for ${source} in "${selector}", expected at least ${least}:1 to what is behind it: make one of the two darker or paler`
    return [warning('contrast', { path, line, column }, message)]
  })
}

/** The lowest contrast that words may have. On a gradient they are taken to stand on the stop that suits them. */
const worst = (colours: readonly string[], behind: readonly (readonly string[])[]): number =>
  Math.min(
    ...colours.map((colour) =>
      Math.max(...behind.map((stop) => Math.min(...stop.map((one) => contrastOf(colour, one)))), unknown(behind)),
    ),
  )

const unknown = (behind: readonly unknown[]): number => (behind.length === 0 ? 21 : 0)

/** The background of the nearest element around, whose selector this one goes on from; else that of slide or paper. */
function behindOf({ selector }: Style, styles: readonly Style[]): readonly (readonly string[])[] {
  const around = styles
    .filter(({ behind, selector: outer }) => behind !== null && goesOn(selector, outer))
    .toSorted((a, b) => b.selector.length - a.selector.length)
  const ground = styles.find((one) => one.selector === 'section' && one.behind !== null)
  return around[0]?.behind ?? ground?.behind ?? [['#ffffff']]
}

const goesOn = (selector: string, outer: string): boolean =>
  selector.startsWith(outer) && /^(?:$|[\s>:.[])/.test(selector.slice(outer.length))
