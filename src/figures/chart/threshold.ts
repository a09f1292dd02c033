import type { Look, Spec } from './definition.ts'
import { size } from './frame.ts'

/** A dashed line across the chart at a value, with its name above its beginning. */
export function thresholdLayers(
  threshold: { readonly at: number; readonly label: string } | undefined,
  { palette }: Look,
  horizontal: boolean,
): readonly Spec[] {
  if (threshold === undefined) return []
  const { at, label } = threshold
  const value = { datum: at, type: 'quantitative' }
  const rule = {
    data: { values: [{}] },
    mark: { type: 'rule', strokeDash: [10, 6], strokeWidth: 2.5, color: palette.signal.red },
    encoding: horizontal ? { x: value } : { y: value },
  }
  const words = {
    data: { values: [{}] },
    mark: {
      type: 'text',
      text: label,
      color: palette.signal.red,
      fontSize: size.value,
      align: 'left',
      baseline: 'bottom',
      ...(horizontal ? { dx: 6, y: -4 } : { x: 6, dy: -6 }),
    },
    encoding: horizontal ? { x: value } : { y: value },
  }
  return label === '' ? [rule] : [rule, words]
}
