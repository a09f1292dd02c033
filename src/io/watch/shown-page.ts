import { createHash } from 'node:crypto'
import type { WatchConfig } from '../../watched.ts'
import { type Answer, safety } from '../serve/answer.ts'
import type { Parts } from './parts.ts'

/** A page with the code that watches it, under a policy of the server's own; the file in the output stays as it is. */
export function shownPage(html: string, config: WatchConfig, client: string, parts: Parts, look = ''): Answer {
  const lean = parts.takeOut(html.replace(ownPolicy, ''))
  const body = insertBefore(insertBefore(lean, '</head>', look), firstCode(lean), codeOf(config, client))
  const headers = { 'Content-Security-Policy': policyFor(body), 'Permissions-Policy': permissions }
  return { status: 200, type: 'text/html; charset=utf-8', headers, body }
}

const ownPolicy = /<meta http-equiv="Content-Security-Policy"[^>]*>\n?/

// A deck may keep the screen awake and fill it, as it does from a file.
const permissions = safety['Permissions-Policy'] ?? ''

const codeOf = (config: WatchConfig, client: string): string =>
  `<script type="application/json" id="watched">${asData(config)}</script>\n<script>${client}</script>\n`

// Before a player that changes the page: what is watched is the page as it came.
const firstCode = (html: string): string => (html.includes('<script>') ? '<script>' : '</body>')

const insertBefore = (html: string, tag: string, more: string): string => {
  const at = html.indexOf(tag)
  return at < 0 ? html + more : html.slice(0, at) + more + html.slice(at)
}

// Nothing runs but what stood in the page, and what watches it.
function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => `'sha256-${hash(code)}'`)
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "style-src 'unsafe-inline'",
    `script-src ${[...new Set(scripts)].join(' ')}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64')

const asData = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')
