import { readStrokes, type Stroke } from './ink.ts'
import type { Room } from './room.ts'

/** What was drawn, slide by slide; all windows have it in common, and it outlives a reload. */
export interface Strokes {
  on(key: string): readonly Stroke[]
  add(key: string, stroke: Stroke): void
  remove(key: string, strokes: readonly Stroke[]): void
  /** Takes back what this window did last on a slide; after a reload, the last stroke on it. */
  undo(key: string): void
  /** Calls back with the key of a slide whose strokes have changed. */
  changed(listener: (key: string) => void): void
}

/** What one move of the hand has changed. */
interface Change {
  readonly added: readonly Stroke[]
  readonly removed: readonly Stroke[]
}

/** Keeps the strokes of each screen. */
export function keepStrokes({ screens, shared }: Pick<Room, 'screens' | 'shared'>): Strokes {
  const options = { initial: [], read: readStrokes, kept: true }
  const slices = new Map(
    screens.map(({ key }) => [key, shared.slice<readonly Stroke[]>(`ink ${key}`, options)] as const),
  )
  const done = new Map<string, readonly Change[]>()
  const on = (key: string): readonly Stroke[] => slices.get(key)?.get() ?? []
  const change = (key: string, { added, removed }: Change): void => {
    const gone = new Set(removed.map(({ id }) => id))
    slices.get(key)?.set([...on(key).filter(({ id }) => !gone.has(id)), ...added])
  }
  const perform = (key: string, what: Change): void => {
    if (what.added.length + what.removed.length === 0) return
    done.set(key, [...(done.get(key) ?? []), what])
    change(key, what)
  }
  const undo = (key: string): void => {
    const changes = done.get(key) ?? []
    const last = changes.at(-1) ?? { added: on(key).slice(-1), removed: [] }
    done.set(key, changes.slice(0, -1))
    if (last.added.length + last.removed.length > 0) change(key, { added: last.removed, removed: last.added })
  }
  return {
    on,
    add: (key, stroke) => perform(key, { added: [stroke], removed: [] }),
    remove: (key, removed) => perform(key, { added: [], removed }),
    undo,
    changed: (listener) => {
      for (const [key, slice] of slices) slice.on(() => listener(key))
    },
  }
}
