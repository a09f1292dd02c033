import { createHash } from 'node:crypto'
import type { Answer } from '../serve/answer.ts'

/** Fonts and pictures taken out of pages, so that a page that changes does not bring them again. */
export interface Parts {
  /** The page with addresses in place of what is heavy in it. */
  takeOut(html: string): string
  answer(name: string): Answer | null
}

/** So much is kept; what was shown last stays longest. */
const mostCharacters = 60_000_000

/** Nothing was taken out yet. */
export function openParts(): Parts {
  const parts = new Map<string, { readonly type: string; readonly data: string }>()
  let held = 0
  const keep = (type: string, data: string): string => {
    const name = createHash('sha256').update(`${type} ${data}`).digest('base64url')
    held += parts.delete(name) ? 0 : data.length
    parts.set(name, { type, data })
    return name
  }
  const forget = (): void => {
    for (const [name, { data }] of parts) {
      if (held <= mostCharacters) return
      parts.delete(name)
      held -= data.length
    }
  }
  return {
    takeOut: (html) => {
      const lean = html.replace(heavy, (_, type: string, data: string) => `/parts/${keep(type, data)}`)
      forget()
      return lean
    },
    answer: (name) => {
      const part = parts.get(name)
      return part === undefined
        ? null
        : { status: 200, type: part.type, headers: lasting, body: Buffer.from(part.data, 'base64') }
    },
  }
}

// A drawing may hold code: it stays in the page, where none of it runs.
const heavy = /data:(font\/ttf|image\/(?:png|jpeg|gif|webp|avif));base64,([A-Za-z0-9+/=]{1000,})/g

// Its name says what it holds.
const lasting = {
  'Cache-Control': 'private, max-age=86400, immutable',
  'Content-Security-Policy': "default-src 'none'; sandbox",
}
