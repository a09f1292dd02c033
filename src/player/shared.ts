import { isLike } from './like.ts'
import type { Links, Message } from './links.ts'
import { keep, recall } from './storage.ts'

/** A value that all windows of the deck have in common. */
export interface Slice<T> {
  get(): T
  set(value: T): void
  /** Calls back after each change, from whichever window it came. */
  on(listener: (value: T) => void): void
}

/** How a value begins, what it is made like, and whether it outlives a reload. */
interface SliceOptions<T> {
  readonly initial: T
  /** What comes from elsewhere and is made otherwise is not taken. */
  readonly like: T
  readonly kept?: boolean
}

/** What the windows of a deck have in common. */
export interface Shared {
  /** The value of that name; each is asked for once. */
  slice<T>(name: string, options: SliceOptions<T>): Slice<T>
  /** Orders from elsewhere, such as a phone: `next`, `previous` and so on. */
  onCommand(listener: (name: string) => void): void
  /** A window that this one has opened. */
  join(other: MessageEventSource): void
}

/** When a value was set, and by which window; the later one wins. */
type Stamp = readonly [time: number, from: string]

/** A value as the windows tell it to each other. */
interface Entry {
  stamp: Stamp
  get(): unknown
  take(value: unknown): void
}

/** Keeps values in step between windows; one that opens later is told what the others know. */
export function share(links: Links, course: string): Shared {
  const from = String(Math.random())
  const entries = new Map<string, Entry>()
  const commands: ((name: string) => void)[] = []
  const post = (message: object): void => links.send({ kejian: 1, from, ...message })
  const tell = (name: string, { stamp, get }: Entry): void => post({ kind: 'slice', name, value: get(), stamp })
  const tellAll = (): void => {
    for (const [name, entry] of entries) if (entry.stamp[0] > 0) tell(name, entry)
  }
  const hearSlice = ({ name, value, stamp }: Message): void => {
    const entry = entries.get(name)
    if (entry === undefined || !isLater(stamp, entry.stamp)) return
    entry.stamp = stamp
    entry.take(value)
  }
  links.listen((heard) => {
    if (heard.from === from) return
    if (heard.kind === 'hello') tellAll()
    if (heard.kind === 'command') for (const listener of commands) listener(heard.name)
    if (heard.kind === 'slice') hearSlice(heard)
  })
  queueMicrotask(() => post({ kind: 'hello' }))

  const slice = <T>(name: string, { initial, like, kept = false }: SliceOptions<T>): Slice<T> => {
    const listeners: ((value: T) => void)[] = []
    const key = `${course} ${name}`
    const isOne = (value: unknown): value is T => (value === null ? initial === null : isLike(like, value))
    const before = kept ? recall(key) : undefined
    let current = isOne(before) ? before : initial
    const take = (value: unknown): void => {
      if (!isOne(value)) return
      current = value
      if (kept) keep(key, value)
      for (const listener of listeners) listener(value)
    }
    const get = (): T => current
    const entry: Entry = { stamp: [before === undefined ? 0 : 1, from], get, take }
    entries.set(name, entry)
    const set = (value: T): void => {
      entry.stamp = [Math.max(Date.now(), entry.stamp[0] + 1), from]
      take(value)
      tell(name, entry)
    }
    return { get, set, on: (listener) => listeners.push(listener) }
  }
  return { slice, onCommand: (listener) => commands.push(listener), join: links.join }
}

const isLater = ([time, from]: Stamp, [otherTime, other]: Stamp): boolean =>
  time > otherTime || (time === otherTime && from > other)
