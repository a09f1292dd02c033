import { glassOver, makeSvg } from './glass.ts'
import { pathOf, type Stroke } from './ink.ts'
import type { Room } from './room.ts'

/** What was drawn, slide by slide; all windows have it in common and show it, and it outlives a reload. */
export interface Strokes {
  on(key: string): readonly Stroke[]
  /** What one move of the hand adds and takes away. */
  change(key: string, added: readonly Stroke[], removed: readonly Stroke[]): void
  /** Takes back what this window did last on a slide; after a reload, the last stroke on it. */
  undo(key: string): void
  /** Shows a stroke while it grows. */
  grow(key: string, stroke: Stroke | null): void
}

/** What one move of the hand has changed. */
type Change = readonly [added: readonly Stroke[], removed: readonly Stroke[]]

/** Keeps the strokes of each screen, and shows them. */
export function keepStrokes({ screens, shared }: Room): Strokes {
  const options = { initial: [], like: [], kept: true }
  const slices = new Map(
    screens.map(({ key }) => [key, shared.slice<readonly Stroke[]>(`ink ${key}`, options)] as const),
  )
  const pattern = { key: '', stroke: null }
  const growing = shared.slice<{ key: string; stroke: Stroke | null }>('drawing', { initial: pattern, like: pattern })
  const done = new Map(screens.map(({ key }) => [key, [] as Change[]]))
  const on = (key: string): readonly Stroke[] => slices.get(key)?.get() ?? []
  const apply = (key: string, [added, removed]: Change): void => {
    const isGone = ({ id }: Stroke): boolean => removed.some((other) => other.id === id)
    slices.get(key)?.set([...on(key).filter((stroke) => !isGone(stroke)), ...added])
  }
  for (const { key, element } of screens) {
    const show = (): void => {
      const { stroke, key: at } = growing.get()
      const isNew = at === key && stroke !== null && !on(key).some(({ id }) => id === stroke.id)
      const seen = isNew ? [...on(key), stroke] : on(key)
      if (seen.length > 0 || element.querySelector('.ink') !== null)
        glassOver(element, 'ink').replaceChildren(...seen.map(drawn))
    }
    slices.get(key)?.on(show)
    growing.on(({ key: at }) => at === key && show())
    show()
  }
  return {
    on,
    change: (key, added, removed) => {
      if (added.length + removed.length === 0) return
      done.get(key)?.push([added, removed])
      apply(key, [added, removed])
    },
    undo: (key) => {
      const [added, removed] = done.get(key)?.pop() ?? [on(key).slice(-1), []]
      if (added.length + removed.length > 0) apply(key, [removed, added])
    },
    grow: (key, stroke) => growing.set({ key, stroke }),
  }
}

const drawn = (stroke: Stroke): SVGElement =>
  makeSvg('path', { d: pathOf(stroke), 'data-colour': stroke.colour, 'stroke-width': stroke.width })
