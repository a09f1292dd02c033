import { bearer } from './post.ts'

/** What is listened to, and who hears it. */
interface Listening {
  readonly path: string
  readonly token: string
  readonly heard: (message: unknown) => void
  /** Whether the line stands. */
  readonly connected: (isUp: boolean) => void
  /** The token is no longer good: another one, or `null` to give up. */
  readonly refused: () => Promise<string | null>
}

/** Listens to the server's messages; a broken line is mended by itself, until the server refuses. */
export async function follow(listening: Listening): Promise<void> {
  const { connected, refused } = listening
  for (let token: string | null = listening.token, pause = shortest; token !== null; ) {
    const begun = Date.now()
    const came = await listen(listening, token)
    connected(false)
    if (came === 'refused') token = await refused()
    // Two windows of one phone put each other out: not without a pause.
    pause = Date.now() - begun > longest ? shortest : pause
    await wait(pause)
    pause = Math.min(longest, pause * 2)
  }
}

const shortest = 500
const longest = 4_000

// The server says something every 5 seconds.
const silence = 12_000

async function listen({ path, heard, connected }: Listening, token: string): Promise<'refused' | 'lost'> {
  const ending = new AbortController()
  const watch = watchdog(() => ending.abort())
  try {
    const answer = await fetch(path, { headers: bearer(token), cache: 'no-store', signal: ending.signal })
    if (answer.status === 401) return 'refused'
    if (!answer.ok || answer.body === null) return 'lost'
    connected(true)
    for await (const line of linesOf(answer.body.getReader())) {
      watch.alive()
      if (line !== '') heard(JSON.parse(line))
    }
  } catch {
    // The line broke, or we have waited long enough.
  } finally {
    watch.end()
  }
  return 'lost'
}

async function* linesOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** Ends a line on which nothing has been heard for too long; a phone that wakes up looks at once. */
function watchdog(end: () => void): { alive(): void; end(): void } {
  let last = Date.now()
  const look = (): void => {
    if (Date.now() - last > silence) end()
  }
  const timer = setInterval(look, 1_000)
  document.addEventListener('visibilitychange', look)
  return {
    alive: () => {
      last = Date.now()
    },
    end: () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    },
  }
}

// Cut short when the phone is taken up again or finds its network.
const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    const ready = (): void => {
      clearTimeout(timer)
      removeEventListener('online', ready)
      document.removeEventListener('visibilitychange', ready)
      done()
    }
    const timer = setTimeout(ready, milliseconds)
    addEventListener('online', ready)
    document.addEventListener('visibilitychange', ready)
  })
