import { createHash } from 'node:crypto'
import type { Asset } from '../../course.ts'
import type { Font } from '../../fonts.ts'
import { assetPath } from '../edition/assets.ts'
import { fontFaces } from './fonts.ts'
import { withOwnFonts } from './svg.ts'
import { settleSpace } from './white-space.ts'

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
  const drawn = settleSpace(withoutEmojiImages(withoutRemoteStyles(html)))
  const [faces, images] = await Promise.all([fontFaces(drawn, fonts), imagesFor(drawn, assets, fonts)])
  const whole = embedImages(drawn, images).replace(fontsHere, () => faces)
  return whole.replace(policyHere, () => policyFor(whole))
}

// Marp draws emoji as pictures from the net; our fonts have them.
const withoutEmojiImages = (html: string): string =>
  html.replace(/<img\b[^>]*\balt="([^"]*)"[^>]*\bdata-marp-twemoji[^>]*>/g, '$1')

const withoutRemoteStyles = (html: string): string => html.replace(/@import\s*(?:url\()?\s*["']?https?:[^;]*;/g, '')

const inAttribute = /(\s(?:src|poster)=")([^"]*)(")/g

const inStyle = /(url\((?:&quot;|"|'|))((?!data:)[^)"']*?)((?:&quot;|"|'|)\))/g

/** The images that a page names, by the address it names them with, as data to be put in its place. */
async function imagesFor(
  html: string,
  assets: ReadonlyMap<string, Asset>,
  fonts: readonly Font[],
): Promise<ReadonlyMap<string, string>> {
  const urls = new Set([inAttribute, inStyle].flatMap((pattern) => [...html.matchAll(pattern)].map(([, , url]) => url)))
  const found = [...urls].flatMap((url = '') => {
    const asset = assets.get(assetPath(url.replaceAll('&amp;', '&')) ?? '')
    return asset === undefined ? [] : [{ url, asset }]
  })
  const images = found.map(async ({ url, asset }): Promise<[string, string]> => {
    const { mime, bytes } = await withOwnFonts(asset, fonts)
    return [url, `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`]
  })
  return new Map(await Promise.all(images))
}

function embedImages(html: string, images: ReadonlyMap<string, string>): string {
  const embed = (_all: string, open: string, url: string, close: string): string =>
    `${open}${images.get(url) ?? url}${close}`
  return html.replace(inAttribute, embed).replace(inStyle, embed)
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
