import { type IncomingHttpHeaders, request } from 'node:http'

/** A request as its bytes go out: path and Host are not mended on the way. */
export interface Request {
  readonly port: number
  readonly path: string
  readonly method?: string
  /** Where it is sent to and, as somebody else's, from. */
  readonly address?: string
  readonly host?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What came back. */
export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** The address at which the tests' local network finds this machine: only loopback is on every machine. */
export const lan = '127.0.0.2'

/** Sends a request over a connection of its own. */
export const ask = ({ port, path, method = 'GET', address = '127.0.0.1', host, headers = {}, body }: Request) =>
  new Promise<Reply>((done, fail) => {
    const sent = request({
      host: address,
      localAddress: address,
      port,
      path,
      method,
      agent: false,
      setHost: false,
      headers: { Host: host ?? `${address}:${port}`, ...headers },
    })
    sent.on('error', fail)
    sent.on('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
      answer.on('error', fail)
    })
    sent.end(body)
  })

/** Sends JSON. */
export const askJson = ({ body, headers, ...rest }: Omit<Request, 'body'> & { readonly body: unknown }) =>
  ask({
    method: 'POST',
    ...rest,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** Listens to an answer that goes on. */
export async function listen(port: number, path: string, token: string): Promise<Listening> {
  const ending = new AbortController()
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { Authorization: `Bearer ${token}` },
    signal: ending.signal,
  })
  const heard: unknown[] = []
  let ended = false
  const read = async (): Promise<void> => {
    let rest = ''
    for await (const part of answer.body ?? []) {
      const lines = (rest + Buffer.from(part).toString('utf8')).split('\n')
      rest = lines.pop() ?? ''
      heard.push(...lines.filter((line) => line !== '').map((line) => JSON.parse(line)))
    }
  }
  read()
    .catch(() => undefined)
    .finally(() => {
      ended = true
    })
  return { status: answer.status, heard, isEnded: () => ended, end: () => ending.abort() }
}

/** What has been heard so far. */
export interface Listening {
  readonly status: number
  readonly heard: readonly unknown[]
  isEnded(): boolean
  end(): void
}
