/** The ways to the other windows of the same deck. */
export interface Links {
  send(message: object): void
  listen(listener: (message: object) => void): void
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
  const listeners: ((message: object) => void)[] = []
  const hear = (message: object): void => {
    for (const listener of listeners) listener(message)
  }
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
  channel?.addEventListener('message', ({ data }) => {
    if (isOurs(data)) hear(data)
  })
  addEventListener('message', ({ data, source, origin }) => {
    if (source === null || !isFromHere(origin) || !isOurs(data)) return
    join(source)
    hear(data)
  })
  const opener: MessageEventSource | null = window.opener
  if (opener !== null) {
    windows.add(opener)
    setInterval(() => sendTo(opener, { kejian: 1, kind: 'here' }), signOfLife)
  }
  return { send, listen: (listener) => listeners.push(listener), join }
}

// Files on a stick have no origin, and browsers do not agree what to call that.
const isFromHere = (origin: string): boolean =>
  location.protocol === 'file:' ? origin === 'null' || origin === 'file://' : origin === self.origin

const isOurs = (data: unknown): data is object => typeof data === 'object' && data !== null && 'kejian' in data

const sendTo = (other: MessageEventSource, message: object): void => other.postMessage(message, { targetOrigin: '*' })
