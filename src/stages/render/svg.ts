import { createHash } from 'node:crypto'
import type { Asset } from '../../course.ts'
import type { Font } from '../../fonts.ts'
import { family, fontFaces } from './fonts.ts'

/** An SVG image that draws its words with the course's font: inside `<img>` it can use neither the page's nor a system's. */
export async function withOwnFonts(asset: Asset, fonts: readonly Font[]): Promise<Asset> {
  if (asset.mime !== 'image/svg+xml') return asset
  const svg = new TextDecoder().decode(asset.bytes)
  const [opening, prefix = ''] = root.exec(svg) ?? []
  if (opening === undefined || !/<(?:\w+:)?(?:text|foreignObject)\b/.test(svg)) return asset
  const faces = apart(await fontFaces(svg, fonts), asset)
  const style = `<${prefix}style>${faces} *{font-family:${family}!important}</${prefix}style>`
  return { ...asset, bytes: new TextEncoder().encode(opening + style + svg.slice(opening.length)) }
}

/**
 * Fonts that are no other page's or image's to the last byte. Chromium shares equal ones, but not every time:
 * the same page would give PDFs that differ.
 */
function apart(faces: string, { bytes }: Asset): string {
  const mark = createHash('sha256').update(bytes).digest().subarray(0, 8)
  return faces.replace(/(;base64,)([^)]*)/g, (_, open: string, font: string) => {
    const marked = Buffer.concat([Buffer.from(font, 'base64'), mark])
    return `${open}${marked.toString('base64')}`
  })
}

// Up to the end of the first tag, over declarations and comments.
const root =
  /^\uFEFF?(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^>[]|\[[\s\S]*?\])*>)*<(\w+:)?svg(?:\s(?:"[^"]*"|'[^']*'|[^"'>])*)?>/
