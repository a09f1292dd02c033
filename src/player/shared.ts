import type { Links } from './links.ts'
import { keep, recall } from './storage.ts'

/** A value that all windows of the deck have in common. */
export interface Slice<T> {
  get(): T
  set(value: T): void
  /** Calls back after each change, from whichever window it came. */
  on(listener: (value: T) => void): void
}

/** How a value begins, how it is read when it comes from elsewhere, and whether it outlives a reload. */
interface SliceOptions<T> {
  readonly initial: T
  /** `undefined` for what is no such value. */
  readonly read: (value: unknown) => T | undefined
  readonly kept: boolean
}

/** What the windows of a deck have in common. */
export interface Shared {
  /** The value of that name; who asks for it later finds it as it is by then. */
  slice<T>(name: string, options: SliceOptions<T>): Slice<T>
  /** The value of another feature's slice; `undefined` where there is none. */
  peek(name: string): unknown
  /** Orders from elsewhere, such as a phone: `next`, `previous` and so on. */
  onCommand(listener: (name: string) => void): void
  /** A window that this one has opened. */
  join(other: MessageEventSource): void
}

/** When a value was set, and by which window; the later one wins. */
type Stamp = readonly [time: number, from: string]

/** A value as the windows tell it to each other; every feature that asks for it takes of it what it can read. */
interface Entry {
  stamp: Stamp
  value: unknown
  readonly takers: ((value: unknown) => void)[]
}

/** Keeps values in step between windows; one that opens later is told what the others know. */
export function share(links: Links, course: string): Shared {
  const from = crypto.getRandomValues(new Uint32Array(2)).join('-')
  const entries = new Map<string, Entry>()
  const early = new Map<string, { readonly stamp: Stamp; readonly value: unknown }>()
  const commands: ((name: string) => void)[] = []
  const post = (message: object): void => links.send({ kejian: 1, from, ...message })
  const tell = (name: string, { stamp, value }: Entry): void => post({ kind: 'slice', name, value, stamp })
  const tellAll = (): void => {
    for (const [name, entry] of entries) if (entry.stamp[0] > 0) tell(name, entry)
  }
  const hearSlice = (name: string, value: unknown, stamp: Stamp): void => {
    const entry = entries.get(name)
    // A feature that comes later finds it.
    if (entry === undefined) early.set(name, { stamp, value })
    else if (isLater(stamp, entry.stamp)) {
      entry.stamp = stamp
      offer(entry, value)
    }
  }
  links.listen((message) => {
    const heard = readMessage(message)
    if (heard.from === from) return
    if (heard.kind === 'hello') tellAll()
    if (heard.kind === 'command') for (const listener of commands) listener(heard.name)
    if (heard.kind === 'slice' && heard.stamp !== null) hearSlice(heard.name, heard.value, heard.stamp)
  })
  queueMicrotask(() => post({ kind: 'hello' }))

  const entryOf = (name: string, kept: unknown): Entry => {
    const known = entries.get(name)
    if (known !== undefined) return known
    const entry: Entry = { stamp: [kept === undefined ? 0 : 1, from], value: kept, takers: [] }
    entries.set(name, entry)
    const heard = early.get(name)
    if (heard !== undefined) hearSlice(name, heard.value, heard.stamp)
    return entry
  }
  const slice = <T>(name: string, { initial, read, kept }: SliceOptions<T>): Slice<T> => {
    const listeners: ((value: T) => void)[] = []
    const key = `${course} ${name}`
    const entry = entryOf(name, kept ? recall(key) : undefined)
    let current = read(entry.value) ?? initial
    entry.takers.push((value) => {
      const taken = read(value)
      if (taken === undefined) return
      current = taken
      if (kept) keep(key, taken)
      for (const listener of listeners) listener(taken)
    })
    return {
      get: () => current,
      set: (value) => {
        entry.stamp = [Math.max(Date.now(), entry.stamp[0] + 1), from]
        offer(entry, value)
        tell(name, entry)
      },
      on: (listener) => listeners.push(listener),
    }
  }
  const peek = (name: string): unknown => entries.get(name)?.value ?? early.get(name)?.value
  return { slice, peek, onCommand: (listener) => commands.push(listener), join: links.join }
}

function offer(entry: Entry, value: unknown): void {
  entry.value = value
  for (const take of entry.takers) take(value)
}

const isLater = ([time, from]: Stamp, [otherTime, other]: Stamp): boolean =>
  time > otherTime || (time === otherTime && from > other)

/** What another window says. */
interface Message {
  readonly kind: unknown
  readonly from: unknown
  readonly name: string
  readonly value: unknown
  readonly stamp: Stamp | null
}

function readMessage(message: object): Message {
  const { kind, from, name, value, stamp }: Readonly<Record<string, unknown>> = { ...message }
  return { kind, from, name: String(name), value, stamp: readStamp(stamp) }
}

function readStamp(value: unknown): Stamp | null {
  if (!Array.isArray(value)) return null
  const [time, from] = value
  return typeof time === 'number' && typeof from === 'string' ? [time, from] : null
}
