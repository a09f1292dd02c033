import { posix } from 'node:path'
import type { Asset, Course } from '../../course.ts'
import type { Place } from '../../problem.ts'
import { textsOf } from '../../walk.ts'
import { assetPath, referencesIn } from '../edition/assets.ts'
import { decoded, type Embedded, embeddedIn } from './html-texts.ts'
import { squeeze } from './sentences.ts'

/** An image that no text for participants names, where it is shown first, and the words in it. */
export interface SecretImage {
  readonly path: string
  readonly place: Place
  readonly words: string
}

/** The images that only the trainer sees, by what makes them out. */
export function secretImages(course: Course, open: string): ReadonlyMap<string, SecretImage> {
  const assets = [...course.assets.values()]
  const isOpen = ({ path }: Asset): boolean => open.includes(squeeze(posix.basename(path)))
  const shown = new Set(assets.filter(isOpen).map(essenceOfAsset))
  const secret = assets.filter((asset) => !shown.has(essenceOfAsset(asset)))
  return new Map(
    secret.map((asset) => [
      essenceOfAsset(asset),
      { path: asset.path, place: placeOf(asset, course), words: wordsOf(asset) },
    ]),
  )
}

/** Those of the secret images that a page carries. */
export const imagesIn = (html: string, images: ReadonlyMap<string, SecretImage>): ReadonlySet<SecretImage> =>
  new Set(
    embeddedIn(html)
      .filter(({ mime }) => mime.startsWith('image/'))
      .flatMap((embedded) => images.get(essenceOf(embedded)) ?? []),
  )

const essenceOfAsset = ({ mime, bytes }: Asset): string =>
  essenceOf({ mime, base64: Buffer.from(bytes).toString('base64') })

// Drawings get the course's font when they are put into a page, the rest of them stays.
const essenceOf = ({ mime, base64 }: Embedded): string =>
  mime.includes('svg')
    ? Buffer.from(base64, 'base64')
        .toString('utf8')
        .replace(/<((?:\w+:)?style)\b[\s\S]*?<\/\1>/g, '')
    : base64

// Printed, the bytes of an image are others, but its words are words.
const wordsOf = ({ mime, bytes }: Asset): string =>
  mime.includes('svg') ? decoded(new TextDecoder().decode(bytes).replace(/<[^>]*>/g, '\n')) : ''

const placeOf = ({ path }: Asset, course: Course): Place =>
  textsOf(course)
    .flatMap(referencesIn)
    .find(({ url }) => assetPath(url) === path)?.place ?? course.places.file
