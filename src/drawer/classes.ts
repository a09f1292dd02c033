import { mixed } from '../figures/colour.ts'
import type { Palette } from '../figures/palette.ts'

/** The classes that editors may give to the nodes of a flowchart, as Mermaid reads them; those of the text itself stand. */
export function classLines(text: string, palette: Palette): string {
  const { primary, accent, tint, quiet, ink, rule, paper, signal } = palette
  const pale = (colour: string): string => mixed(colour, paper, 0.86)
  const classes: Readonly<Record<string, string>> = {
    key: `fill:${primary},stroke:${primary},color:${paper}`,
    soft: `fill:${tint},stroke:${rule},color:${ink}`,
    accent: `fill:${accent},stroke:${accent},color:${paper}`,
    muted: `fill:${paper},stroke:${quiet},color:${quiet},stroke-dasharray:6 5`,
    good: `fill:${pale(signal.green)},stroke:${signal.green},color:${ink},stroke-width:3px`,
    warn: `fill:${pale(signal.amber)},stroke:${signal.amber},color:${ink},stroke-width:3px,stroke-dasharray:10 5`,
    bad: `fill:${pale(signal.red)},stroke:${signal.red},color:${ink},stroke-width:6px`,
    note: `fill:none,stroke:none,color:${quiet}`,
  }
  return Object.entries(classes)
    .filter(([name]) => !new RegExp(`^\\s*classDef\\s[^\\n]*\\b${name}\\b`, 'm').test(text))
    .map(([name, style]) => `classDef ${name} ${style}`)
    .join('\n')
}
