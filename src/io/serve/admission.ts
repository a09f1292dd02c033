import type { IncomingMessage } from 'node:http'
import { isOwnMachine, loopback } from './addresses.ts'

/** Under which names and port we answer. */
export interface Names {
  readonly port: number
  /** The addresses of this machine on the local network; `null` without `--lan`. */
  readonly lan: (() => readonly string[]) | null
}

/** Whether a request is meant for us and comes from a page of ours; a foreign site's does not get in. */
export function isAdmitted({ headers, socket }: IncomingMessage, { port, lan }: Names): boolean {
  const own = isOwnMachine(socket) ? [loopback, 'localhost'] : []
  const hosts = [...own, ...(lan?.() ?? [])].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  )
  if (!hosts.includes(headers.host ?? '')) return false
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${headers.host}`) return false
  return !isForeign(headers['sec-fetch-site'], headers['sec-fetch-mode'])
}

// A link on another site may lead here; its scripts, pictures and frames may not ask.
const isForeign = (site: unknown, mode: unknown): boolean =>
  (site === 'cross-site' || site === 'same-site') && mode !== 'navigate'
