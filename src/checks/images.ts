import type { Prose } from '../content.ts'
import type { Asset, Course } from '../course.ts'
import { isBackground, spokenAlt } from '../marp/alt.ts'
import { megabytes } from '../megabytes.ts'
import { error, type Place, type Problem, warning } from '../problem.ts'
import { limits } from '../source.ts'
import { assetPath, type Reference, referencesIn } from '../stages/edition/assets.ts'
import { didYouMean } from '../stages/parse/suggest.ts'
import { textsOf } from '../walk.ts'
import type { Check } from './check.ts'
import { nodesIn, placeOfNode, proseOf } from './prose.ts'

/** Images are files of the course, so that decks work off-line, and say in words what they show. */
export const images: Check = {
  name: 'images',
  severity: 'error',
  says: 'Images are files of the course, so that decks work off-line, and say in words what they show.',
  check: (course) => [
    ...textsOf(course)
      .flatMap(referencesIn)
      .flatMap((reference) => checkReference(reference, course)),
    ...proseOf(course).flatMap(withoutAlt),
  ],
}

function checkReference({ url, place }: Reference, { assets }: Course): readonly Problem[] {
  const path = assetPath(url)
  const wrong = (what: string, mend: string): readonly Problem[] => [
    error('images', place, `Unexpected ${what} "${shorten(url)}", expected a file of the course: ${mend}`),
  ]
  if (path === null) {
    if (/^(?:data:|#)/i.test(url)) return []
    return wrong('remote address', 'the decks must work off-line; copy the file into the course folder')
  }
  if (path === '..' || path.startsWith('../') || path.startsWith('/')) {
    return wrong('address out of the course', 'copy the file into the course folder and name it from there')
  }
  const asset = assets.get(path)
  if (asset !== undefined) return asset.bytes.length > limits.heavyImageBytes ? [tooHeavy(asset, place)] : []
  const known = [...assets.keys()]
  return wrong('image', `no png, jpg, gif, webp, avif or svg of this name is there${didYouMean(path, known)}`)
}

// PDF and HTML carry the whole image, however small it is shown; only JPEGs are as small in a PDF as they are outside.
const tooHeavy = ({ path, bytes }: Asset, place: Place): Problem =>
  warning(
    'images',
    place,
    `Unexpected image of ${megabytes(bytes.length)}, expected at most ${megabytes(limits.heavyImageBytes)}: ` +
      `every file that shows "${shorten(path)}" gets as heavy; save it as a JPEG of at most 2560 pixels`,
  )

function withoutAlt(prose: Prose): readonly Problem[] {
  return nodesIn(prose).flatMap((node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return []
    const alt = node.alt ?? ''
    if (isBackground(alt) || spokenAlt(alt) !== '') return []
    return [
      warning(
        'images',
        placeOfNode(node, prose),
        'Unexpected image without words, expected what it shows for those who cannot see it: write it between "![" and "]"',
      ),
    ]
  })
}

const shorten = (url: string): string => (url.length > 80 ? `${url.slice(0, 80)}…` : url)
