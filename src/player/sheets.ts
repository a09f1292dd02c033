import { drawOn, type Glass, glassOver } from './glass.ts'
import { readStroke, type Stroke } from './ink.ts'
import type { Room } from './room.ts'
import type { Strokes } from './strokes.ts'

/** A stroke whose hand is not lifted yet. */
interface Growing {
  readonly screen: string
  readonly stroke: Stroke
}

/** The glass on which strokes are seen, one sheet over each slide that has some. */
export interface Sheets {
  over(key: string): Glass
  /** Shows a stroke while it grows, here at once and soon in the other windows. */
  grow(growing: Growing | null): void
}

/** Other windows see a stroke grow in steps of so many milliseconds. */
const pause = 40

/** Shows strokes on their slides as they come and go. */
export function laySheets({ screens, shared }: Room, strokes: Strokes): Sheets {
  const laid = new Map<string, Glass>()
  const told = shared.slice<Growing | null>('drawing', { initial: null, read: readGrowing, kept: false })
  let growing: Growing | null = null
  const over = (key: string): Glass => {
    const glass = laid.get(key) ?? glassOver(elementOf(key), 'ink')
    laid.set(key, glass)
    return glass
  }
  const elementOf = (key: string): HTMLElement => screens.find((one) => one.key === key)?.element ?? document.body
  const show = (key: string): void => {
    const here = [growing, told.get()].filter((each) => each?.screen === key).flatMap((each) => each?.stroke ?? [])
    const kept = strokes.on(key)
    const isKept = new Set(kept.map(({ id }) => id))
    const seen = [...kept, ...here.slice(0, 1).filter(({ id }) => !isKept.has(id))]
    if (seen.length > 0 || laid.has(key)) drawOn(over(key), seen)
  }
  let last = 0
  const grow = (now: Growing | null): void => {
    const key = now?.screen ?? growing?.screen
    growing = now
    if (now === null || Date.now() - last >= pause) {
      last = Date.now()
      told.set(now)
    } else if (key !== undefined) show(key)
  }
  let seenOn: string | undefined
  told.on((now) => {
    for (const key of new Set([seenOn, now?.screen])) if (key !== undefined) show(key)
    seenOn = now?.screen
  })
  strokes.changed(show)
  for (const { key } of screens) if (strokes.on(key).length > 0) show(key)
  return { over, grow }
}

function readGrowing(value: unknown): Growing | null | undefined {
  if (value === null) return null
  const { screen, stroke }: Readonly<Record<string, unknown>> = { ...Object(value) }
  const read = readStroke(stroke)
  return typeof screen === 'string' && read !== undefined ? { screen, stroke: read } : undefined
}
