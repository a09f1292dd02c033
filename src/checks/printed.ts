import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { isMap, isScalar, parseDocument, visit as visitYaml } from 'yaml'
import type { Content, Prose } from '../content.ts'
import type { Lecture } from '../lecture.ts'
import { slidesOf } from '../walk.ts'

/** The text of a lecture with spaces for what is never printed: addresses of links, images and most front matter. */
export function printedOfLecture(text: string, lecture: Lecture): string {
  const prose = slidesOf(lecture).flatMap((slide) => proseIn(slide.content))
  // A quiz that repeats another holds questions of the other's file.
  const own = prose.filter((piece) => piece.place.path === lecture.place.path)
  const front = printedFrontMatter(lecture.frontMatter)
  return blank(
    front + text.slice(front.length),
    own.flatMap((piece) => unprintedIn(piece, text)),
  )
}

/** `course.yaml` with spaces for everything but its values. */
export function printedOfSettings(text: string): string {
  const values: Range[] = []
  visitYaml(parseDocument(text, { prettyErrors: false, logLevel: 'silent' }), {
    Pair: (_, { key }, path) => {
      const top = path.filter(isMap).length === 1
      return top && isScalar(key) && notPrinted.has(String(key.value)) ? visitYaml.SKIP : undefined
    },
    Scalar: (key, { range }) => {
      if (key !== 'key' && range) values.push([range[0], range[1]])
    },
  })
  return onlyIn(text, values)
}

/** An SVG image with spaces for its tags, styles and comments. */
export const printedOfSvg = (text: string): string =>
  text.replace(/<!--[\s\S]*?-->|<style\b[\s\S]*?<\/style>|<(?:title|desc|metadata)\b[\s\S]*?<\/\w+>|<[^>]*>/g, spaces)

type Range = readonly [number, number]

const notPrinted = new Set(['lectures', 'appendices', 'outline', 'theme', 'overflow', 'index', 'language', 'roster'])

const proseIn = (content: readonly Content[]): readonly Prose[] =>
  content.flatMap((piece) => {
    if (piece.kind === 'block') return proseIn(piece.content)
    return piece.kind === 'prose' ? [piece] : []
  })

const printedKeys = new Set(['title', 'label', 'header', 'footer', 'style'])

function printedFrontMatter(text: string): string {
  let printed = false
  return text
    .split('\n')
    .map((line) => {
      const key = /^["']?([^\s"':#][^"':]*?)["']?\s*:/.exec(line)?.[1]
      if (key !== undefined) printed = printedKeys.has(key)
      return printed ? line : spaces(line)
    })
    .join('\n')
}

/** Images, addresses of links, and the `&` of code, which begins no entity there. */
function unprintedIn({ node }: Prose, text: string): readonly Range[] {
  const ranges: Range[] = []
  const tree: Nodes = node
  visit(tree, (one) => {
    const start = one.position?.start.offset ?? 0
    const end = one.position?.end.offset ?? 0
    if (one.type === 'image' || one.type === 'imageReference' || one.type === 'definition') ranges.push([start, end])
    if (one.type === 'link') ranges.push([one.children.at(-1)?.position?.end.offset ?? start, end])
    if (one.type === 'code' || one.type === 'inlineCode') ranges.push(...ampersands(text.slice(start, end), start))
  })
  return ranges
}

const ampersands = (code: string, offset: number): readonly Range[] =>
  [...code.matchAll(/&/g)].map(({ index }) => [offset + index, offset + index + 1])

const spaces = (text: string): string => text.replace(/[^\n]/g, ' ')

function blank(text: string, ranges: readonly Range[]): string {
  let result = ''
  for (const [start, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const from = Math.max(start, result.length)
    if (to > from) result += text.slice(result.length, from) + spaces(text.slice(from, to))
  }
  return result + text.slice(result.length)
}

function onlyIn(text: string, ranges: readonly Range[]): string {
  let result = ''
  for (const [from, to] of ranges) result += spaces(text.slice(result.length, from)) + text.slice(from, to)
  return result + spaces(text.slice(result.length))
}
