import { createHash } from 'node:crypto'
import type { Asset } from '../../course.ts'
import type { Font } from '../../fonts.ts'
import { assetPath } from '../edition/assets.ts'
import { fontFaces } from './fonts.ts'

/** What a page is made of before it is closed. */
export interface PageParts {
  readonly html: string
  readonly assets: ReadonlyMap<string, Asset>
  readonly fonts: readonly Font[]
}

/** Where a page's template leaves room for what is known last. */
export const fontsHere = '/*kejian:fonts*/'
export const policyHere = 'kejian:policy'

/** Makes a page self-contained: images and fonts inside, and a policy that lets it ask for nothing. */
export async function packPage({ html, assets, fonts }: PageParts): Promise<string> {
  const drawn = withoutEmojiImages(withoutRemoteStyles(html))
  const faces = await fontFaces(visibleText(drawn), fonts)
  const whole = embedImages(drawn, assets).replace(fontsHere, () => faces)
  return whole.replace(policyHere, () => policyFor(whole))
}

// Marp draws emoji as pictures from the net; our fonts have them.
const withoutEmojiImages = (html: string): string =>
  html.replace(/<img\b[^>]*\balt="([^"]*)"[^>]*\bdata-marp-twemoji[^>]*>/g, '$1')

const withoutRemoteStyles = (html: string): string => html.replace(/@import\s*(?:url\()?\s*["']?https?:[^;]*;/g, '')

const visibleText = (html: string): string =>
  html
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/&#x([\da-f]+);|&#(\d+);/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )

function embedImages(html: string, assets: ReadonlyMap<string, Asset>): string {
  const embed = (url: string): string | null => {
    const path = assetPath(url.replaceAll('&amp;', '&'))
    const asset = path === null ? undefined : assets.get(path)
    return asset === undefined ? null : `data:${asset.mime};base64,${Buffer.from(asset.bytes).toString('base64')}`
  }
  return html
    .replace(/(\s(?:src|poster)=")([^"]*)(")/g, (all, open: string, url: string, close: string) => {
      const data = embed(url)
      return data === null ? all : `${open}${data}${close}`
    })
    .replace(/url\((&quot;|"|'|)((?!data:)[^)"']*?)\1\)/g, (all, quote: string, url: string) => {
      const data = embed(url)
      return data === null ? all : `url(${quote}${data}${quote})`
    })
}

/** Only what is inside the page, and only the scripts that kejian put there. */
function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => {
    const hash = createHash('sha256')
      .update(match[1] ?? '')
      .digest('base64')
    return `'sha256-${hash}'`
  })
  const allowed = scripts.length === 0 ? "'none'" : scripts.join(' ')
  return `default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src ${allowed}; base-uri 'none'; form-action 'none'`
}
