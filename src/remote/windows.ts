import type { CommandName, FromStage } from '../told.ts'

/** The windows of a course's deck, which speak over a channel with its name. */
interface Windows {
  /** Asks all windows to say what they know. */
  ask(): void
  command(name: CommandName): void
}

/** Listens to what the deck's windows tell; the newest word counts. */
export function followWindows(course: string, hear: (news: Partial<FromStage>) => void): Windows {
  const channel = new BroadcastChannel(`kejian ${course}`)
  const from = `stage-${crypto.randomUUID()}`
  const stamps = new Map<string, readonly [number, string]>()
  channel.addEventListener('message', ({ data }) => {
    const slice = readSlice(data)
    if (slice === null || !isNewer(slice.stamp, stamps.get(slice.name))) return
    stamps.set(slice.name, slice.stamp)
    if (slice.name === 'told') hear({ told: slice.value })
    if (slice.name === 'cover') hear({ cover: slice.value === 'black' || slice.value === 'white' ? slice.value : null })
  })
  return {
    ask: () => channel.postMessage({ kejian: 1, from, kind: 'hello' }),
    command: (name) => channel.postMessage({ kejian: 1, from, kind: 'command', name }),
  }
}

interface Slice {
  readonly name: string
  readonly value: FromStage['told'] & FromStage['cover']
  readonly stamp: readonly [number, string]
}

// Only the course's own pages reach the channel; the server looks at every value.
const readSlice = (data: unknown): Slice | null => (isSlice(data) ? data : null)

const isSlice = (data: unknown): data is Slice =>
  typeof data === 'object' &&
  data !== null &&
  'kejian' in data &&
  data.kejian === 1 &&
  'kind' in data &&
  data.kind === 'slice' &&
  'stamp' in data &&
  Array.isArray(data.stamp)

const isNewer = ([time, from]: readonly [number, string], last: readonly [number, string] | undefined): boolean =>
  last === undefined || time > last[0] || (time === last[0] && from > last[1])
