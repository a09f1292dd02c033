/** What windows say to each other. */
export interface Message {
  readonly kind: string
  readonly from: string
  readonly name: string
  readonly value: unknown
  readonly stamp: readonly [time: number, from: string]
}

/** The ways to the other windows of the same deck. */
export interface Links {
  send(message: object): void
  listen(listener: (message: Message) => void): void
  /** Another window, which this one has opened. */
  join(other: MessageEventSource): void
}

/** How often a window that was opened by another one shows that it is there. */
const signOfLife = 2000

/**
 * Windows of one course hear each other by a channel of its name. Files on a stick have none in common in some browsers:
 * there the window that was opened and the one that opened it talk to each other.
 */
export function openLinks(course: string): Links {
  const windows = new Set<MessageEventSource>()
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(`kejian ${course}`) : null
  const send = (message: object): void => {
    channel?.postMessage(message)
    for (const other of windows) sendTo(other, message)
  }
  // After a reload the opener knows of its windows by their signs of life, and asks what they know.
  const join = (other: MessageEventSource): void => {
    if (windows.has(other)) return
    windows.add(other)
    sendTo(other, { kejian: 1, kind: 'hello' })
  }
  const listen: Links['listen'] = (listener) => {
    const hear = ({ data, source, origin }: MessageEvent): void => {
      if (data?.kejian !== 1 || (source !== null && !isFromHere(origin))) return
      if (source !== null) join(source)
      listener(data)
    }
    channel?.addEventListener('message', hear)
    addEventListener('message', hear)
  }
  const opener: MessageEventSource | null = window.opener
  if (opener !== null) {
    windows.add(opener)
    setInterval(() => sendTo(opener, { kejian: 1, kind: 'here' }), signOfLife)
  }
  return { send, listen, join }
}

// Files on a stick have no origin, and browsers do not agree what to call that.
const isFromHere = (origin: string): boolean =>
  location.protocol === 'file:' ? origin === 'null' || origin === 'file://' : origin === self.origin

const sendTo = (other: MessageEventSource, message: object): void => other.postMessage(message, { targetOrigin: '*' })
