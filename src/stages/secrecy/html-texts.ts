import { decodeEntity, entityPattern } from '../parse/entities.ts'
import { squeeze } from './sentences.ts'

/** Something embedded in a page: an image, a font. */
export interface Embedded {
  readonly mime: string
  readonly base64: string
}

/** A page as it is searched: as it is written, with what its escapes stand for, without its tags, and what is embedded. */
export function textsInHtml(html: string): readonly string[] {
  const page = html.replace(dataUrls, '')
  const plain = decoded(page)
  const texts = [page, plain, decoded(page.replace(/<[^>]*>/g, ''))].map(squeeze)
  return [...new Set(texts), ...embeddedIn(html).flatMap(textsInEmbedded)]
}

/** What a page carries inside, fonts and all. */
export const embeddedIn = (html: string): readonly Embedded[] =>
  [...html.matchAll(dataUrls)].map(([, mime = '', base64 = '']) => ({ mime, base64 }))

const dataUrls = /data:([\w.+-]+\/[\w.+-]+)[^,"'()<>\s]{0,80};base64,([A-Za-z\d+/=]+)/g

// A font holds shapes; an SVG is text, and other images may have a remark in them.
function textsInEmbedded({ mime, base64 }: Embedded): readonly string[] {
  if (mime.includes('font')) return []
  const text = Buffer.from(base64, 'base64').toString('utf8')
  return mime.includes('svg') ? textsInHtml(text) : [squeeze(text)]
}

/** With what escapes of HTML, of addresses, of CSS and of scripts stand for. */
export const decoded = (text: string): string =>
  text
    .replace(entityPattern, decodeEntity)
    .replace(/(?:%[\da-f]{2})+/gi, decodedAddress)
    .replace(
      /\\u([\da-f]{4})|\\([\da-f]{2,6}) ?/gi,
      (code, script?: string, style?: string) => decodedCode(Number.parseInt(script ?? style ?? '', 16)) ?? code,
    )

function decodedAddress(escapes: string): string {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return escapes
  }
}

const decodedCode = (code: number): string | null =>
  code > 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : null
