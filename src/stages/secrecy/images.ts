import { posix } from 'node:path'
import type { Asset, Course } from '../../course.ts'
import type { Place } from '../../problem.ts'
import { assetPath, referencesIn } from '../edition/assets.ts'
import { decoded } from './html-texts.ts'
import { squeeze } from './sentences.ts'

/** An image that no text for participants names, where it is shown first, and the words in it. */
export interface SecretImage {
  readonly path: string
  readonly place: Place
  readonly words: string
}

/** The images that only the trainer sees, by their bytes as they stand in a page. */
export function secretImages(course: Course, open: string): ReadonlyMap<string, SecretImage> {
  const assets = [...course.assets.values()]
  const isOpen = ({ path }: Asset): boolean => open.includes(squeeze(posix.basename(path)))
  const shown = new Set(assets.filter(isOpen).map(base64Of))
  const secret = assets.filter((asset) => !shown.has(base64Of(asset)))
  return new Map(
    secret.map((asset) => [
      base64Of(asset),
      { path: asset.path, place: placeOf(asset, course), words: wordsOf(asset) },
    ]),
  )
}

const base64Of = ({ bytes }: Asset): string => Buffer.from(bytes).toString('base64')

// Printed, the bytes of an image are others, but its words are words.
const wordsOf = ({ mime, bytes }: Asset): string =>
  mime.includes('svg') ? decoded(new TextDecoder().decode(bytes).replace(/<[^>]*>/g, '\n')) : ''

const placeOf = ({ path }: Asset, { lectures, places }: Course): Place =>
  lectures.flatMap(referencesIn).find(({ url }) => assetPath(url) === path)?.place ?? places.file
